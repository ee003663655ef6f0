import { setGroupStatusBody } from "@chumchon/contracts";
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { setGroupStatusWorkflow } from "../../../../../workflows/group/set-group-status";
import { auditActorOf } from "../../../../audit-actor-of";
import { bodyOf } from "../../../../validate";
import { readAdminGroup } from "../../admin-group";

export const POST = async (req: MedusaRequest, res: MedusaResponse) => {
  const id = req.params.id ?? "";
  await setGroupStatusWorkflow(req.scope).run({
    input: { id, ...bodyOf(req, setGroupStatusBody), by: auditActorOf(req) },
  });
  res.json({ group: await readAdminGroup(req.scope, id) });
};
