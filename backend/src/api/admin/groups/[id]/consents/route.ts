import { setGroupConsentBody } from "@chumchon/contracts";
import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { setGroupConsentWorkflow } from "../../../../../workflows/group/set-group-consent";
import { auditActorOf } from "../../../../audit-actor-of";
import { bodyOf } from "../../../../validate";
import { readAdminGroup } from "../../admin-group";

export const POST = async (req: AuthenticatedMedusaRequest, res: MedusaResponse) => {
  const group_id = req.params.id ?? "";
  await setGroupConsentWorkflow(req.scope).run({
    input: {
      group_id,
      ...bodyOf(req, setGroupConsentBody),
      recorded_by: req.auth_context.actor_id,
      by: auditActorOf(req),
    },
  });
  res.json({ group: await readAdminGroup(req.scope, group_id) });
};
