import { adminListGroupsQuery, createGroupBody } from "@chumchon/contracts";
import type { AuthenticatedMedusaRequest, MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { groupSearchPatterns } from "../../../modules/enterprise-group/domain/group-search-text";
import { WORLD_MODULE } from "../../../modules/world/index";
import type WorldService from "../../../modules/world/service";
import { createGroupWorkflow } from "../../../workflows/group/create-group";
import { auditActorOf } from "../../audit-actor-of";
import { bodyOf, queryOf } from "../../validate";
import { type AdminGroupRow, adminGroupFields, readAdminGroup, toAdminGroups } from "./admin-group";

/** Every group, suspended ones too, in the order of their Thai names. */
export const GET = async (req: MedusaRequest, res: MedusaResponse) => {
  const { limit, offset, q, amphoe, category, status } = queryOf(req, adminListGroupsQuery);
  const words = groupSearchPatterns(q ?? "").map((pattern) => ({ search_text: { $like: pattern } }));
  const query = req.scope.resolve(ContainerRegistrationKeys.QUERY);
  const { data, metadata } = await query.graph({
    entity: "enterprise_group",
    fields: adminGroupFields,
    filters: {
      ...(status ? { status } : {}),
      ...(amphoe ? { tambon_code: { $like: `${amphoe}%` } } : {}),
      ...(category ? { category } : {}),
      ...(words.length > 0 ? { $and: words } : {}),
    },
    pagination: { take: limit, skip: offset, order: { name: "ASC", id: "ASC" } },
  });
  const groups = await toAdminGroups(req.scope, data as AdminGroupRow[]);
  res.json({ groups, count: metadata?.count ?? 0, limit, offset });
};

/** Makes a group with its location, profile and parcel. In a sample world every group is a sample. */
export const POST = async (req: AuthenticatedMedusaRequest, res: MedusaResponse) => {
  const world: WorldService = req.scope.resolve(WORLD_MODULE);
  const { result } = await createGroupWorkflow(req.scope).run({
    input: {
      ...bodyOf(req, createGroupBody),
      is_sample: (await world.getKind()) === "sample",
      recorded_by: req.auth_context.actor_id,
      by: auditActorOf(req),
    },
  });
  res.status(201).json({ group: await readAdminGroup(req.scope, result.id) });
};
