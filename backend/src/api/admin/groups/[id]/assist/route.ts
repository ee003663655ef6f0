import { assistBody } from "@chumchon/contracts";
import { assistGroup } from "../../../../../workflows/portal-access/assist-group";
import { auditActorOf } from "../../../../audit-actor-of";
import { answering, param } from "../../../../portal/portal-request";
import { bodyOf } from "../../../../validate";
import { readAdminGroup } from "../../admin-group";

/** Opens the group's portal for the staff member who asks. */
export const POST = answering(async (req, res) => {
  const { actor } = auditActorOf(req);
  await readAdminGroup(req.scope, param(req, "id"));
  const { reason } = bodyOf(req, assistBody);
  res
    .status(201)
    .json(await assistGroup(req.scope, { groupId: param(req, "id"), staffId: actor.id ?? "", reason }));
});
