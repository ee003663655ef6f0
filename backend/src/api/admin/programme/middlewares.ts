import {
  createCohortBody,
  createGroupNoteBody,
  createOrganisationBody,
  createStandardsWorkBody,
  createStudyVisitBody,
  createTrainingBody,
  listProgrammeQuery,
  type ProgrammeKind,
  removeRecordBody,
  trainingSalesQuery,
  updateCohortBody,
  updateGroupNoteBody,
  updateOrganisationBody,
  updateStandardsWorkBody,
  updateStudyVisitBody,
  updateTrainingBody,
} from "@chumchon/contracts";
import type { MiddlewareRoute } from "@medusajs/framework/http";
import type { z } from "@medusajs/framework/zod";
import { noQuery, validateBody, validateQuery } from "../../validate";

const read = { resource: "programme", operation: "read" };
const update = { resource: "programme", operation: "update" };
/** A training that every group came to, and its note, with room to spare. */
const sizeLimit = "96kb";

const bodies: Record<ProgrammeKind, { create: z.ZodType; update: z.ZodType }> = {
  cohorts: { create: createCohortBody, update: updateCohortBody },
  organisations: { create: createOrganisationBody, update: updateOrganisationBody },
  trainings: { create: createTrainingBody, update: updateTrainingBody },
  "standards-work": { create: createStandardsWorkBody, update: updateStandardsWorkBody },
  "study-visits": { create: createStudyVisitBody, update: updateStudyVisitBody },
  "group-notes": { create: createGroupNoteBody, update: updateGroupNoteBody },
};

const routesOf = (kind: ProgrammeKind): MiddlewareRoute[] => {
  const path = `/admin/programme/${kind}`;
  const writing = (matcher: string, body: z.ZodType): MiddlewareRoute => ({
    matcher,
    method: "POST",
    bodyParser: { sizeLimit },
    policies: [update],
    middlewares: [noQuery, validateBody(body)],
  });
  return [
    { matcher: path, method: "GET", policies: [read], middlewares: [validateQuery(listProgrammeQuery)] },
    { matcher: `${path}/:id`, method: "GET", policies: [read], middlewares: [noQuery] },
    writing(path, bodies[kind].create),
    writing(`${path}/:id`, bodies[kind].update),
    writing(`${path}/:id/remove`, removeRecordBody),
  ];
};

export const adminProgrammeMiddlewares: MiddlewareRoute[] = [
  {
    matcher: "/admin/programme/training-sales",
    method: "GET",
    policies: [read, { resource: "income_entry", operation: "read" }],
    middlewares: [validateQuery(trainingSalesQuery)],
  },
  ...(Object.keys(bodies) as ProgrammeKind[]).flatMap(routesOf),
];
