import { setMemberRoleBody } from "@chumchon/contracts";
import { setMemberRole } from "../../../../../workflows/portal-access/change-member";
import { bodyOf } from "../../../../validate";
import { answering, param, portalOf } from "../../../portal-request";

/** Manager, seller or viewer from now on; the last manager stays one. */
export const POST = answering(async (req, res) => {
  const { groupId, actor } = portalOf(req);
  const { role } = bodyOf(req, setMemberRoleBody);
  await setMemberRole(req.scope, { memberId: param(req, "id"), groupId, actor, role });
  res.json({});
});
