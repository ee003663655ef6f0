import { listProgrammeQuery, type ProgrammeFields, type ProgrammeKind } from "@chumchon/contracts";
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { PROGRAMME_MODULE } from "../../../modules/programme";
import type ProgrammeService from "../../../modules/programme/service";
import { createRecordWorkflow } from "../../../workflows/programme/create-record";
import { removeRecordWorkflow } from "../../../workflows/programme/remove-record";
import { updateRecordWorkflow } from "../../../workflows/programme/update-record";
import { auditActorOf } from "../../audit-actor-of";
import { queryOf } from "../../validate";

type Route = (req: MedusaRequest, res: MedusaResponse) => Promise<void>;

const programmeOf = (req: MedusaRequest): ProgrammeService => req.scope.resolve(PROGRAMME_MODULE);

/** The handlers of one kind; bodies were parsed by the kind's schema in `middlewares.ts`. */
export const listRoute =
  (kind: ProgrammeKind): Route =>
  async (req, res) => {
    const { group_id, limit, offset } = queryOf(req, listProgrammeQuery);
    const page = await programmeOf(req).records.list(kind, { groupId: group_id, limit, offset });
    res.json({ ...page, limit, offset });
  };

export const createRoute =
  (kind: ProgrammeKind): Route =>
  async (req, res) => {
    const { request_key, ...fields } = req.validatedBody as ProgrammeFields & { request_key: string };
    const input = { kind, fields: fields as ProgrammeFields, request_key, ...auditActorOf(req) };
    const { result } = await createRecordWorkflow(req.scope).run({ input });
    res.status(201).json({ record: await programmeOf(req).records.read(kind, result.id) });
  };

export const readRoute =
  (kind: ProgrammeKind): Route =>
  async (req, res) => {
    res.json({ record: await programmeOf(req).records.read(kind, req.params.id ?? "") });
  };

export const updateRoute =
  (kind: ProgrammeKind): Route =>
  async (req, res) => {
    const id = req.params.id ?? "";
    const { revision, ...fields } = req.validatedBody as ProgrammeFields & { revision: number };
    const input = { kind, id, revision, fields: fields as ProgrammeFields, ...auditActorOf(req) };
    await updateRecordWorkflow(req.scope).run({ input });
    res.json({ record: await programmeOf(req).records.read(kind, id) });
  };

export const removeRoute =
  (kind: ProgrammeKind): Route =>
  async (req, res) => {
    const { revision } = req.validatedBody as { revision: number };
    const id = req.params.id ?? "";
    await removeRecordWorkflow(req.scope).run({ input: { kind, id, revision, ...auditActorOf(req) } });
    res.json({ removed: id });
  };
