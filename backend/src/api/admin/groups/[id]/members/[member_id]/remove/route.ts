import { removeMember } from "../../../../../../../workflows/portal-access/change-member";
import { auditActorOf } from "../../../../../../audit-actor-of";
import { answering, param } from "../../../../../../portal/portal-request";

export const POST = answering(async (req, res) => {
  const { actor } = auditActorOf(req);
  await removeMember(req.scope, { memberId: param(req, "member_id"), groupId: param(req, "id"), actor });
  res.json({});
});
