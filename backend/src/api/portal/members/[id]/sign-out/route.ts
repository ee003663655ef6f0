import { signMemberOut } from "../../../../../workflows/portal-access/change-member";
import { answering, param, portalOf } from "../../../portal-request";

/** A lost phone: ends every sign-in of a member. */
export const POST = answering(async (req, res) => {
  const { groupId, actor } = portalOf(req);
  await signMemberOut(req.scope, { memberId: param(req, "id"), groupId, actor });
  res.json({});
});
