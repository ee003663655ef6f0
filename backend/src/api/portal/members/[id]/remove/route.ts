import { removeMember } from "../../../../../workflows/portal-access/change-member";
import { answering, param, portalOf } from "../../../portal-request";

export const POST = answering(async (req, res) => {
  const { groupId, actor } = portalOf(req);
  await removeMember(req.scope, { memberId: param(req, "id"), groupId, actor });
  res.json({});
});
