import { updateGroupBody } from "@chumchon/contracts";
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { updateGroupWorkflow } from "../../../../workflows/group/update-group";
import { auditActorOf } from "../../../audit-actor-of";
import { bodyOf } from "../../../validate";
import { readAdminGroup } from "../admin-group";

export const GET = async (req: MedusaRequest, res: MedusaResponse) => {
  res.json({ group: await readAdminGroup(req.scope, req.params.id ?? "") });
};

export const POST = async (req: MedusaRequest, res: MedusaResponse) => {
  const id = req.params.id ?? "";
  await updateGroupWorkflow(req.scope).run({
    input: { id, ...bodyOf(req, updateGroupBody), by: auditActorOf(req) },
  });
  res.json({ group: await readAdminGroup(req.scope, id) });
};
