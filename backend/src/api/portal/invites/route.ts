import { createInviteBody } from "@chumchon/contracts";
import { inviteMember } from "../../../workflows/portal-access/invite-member";
import { PortalRefusal } from "../../../workflows/portal-access/portal-refusal";
import { bodyOf } from "../../validate";
import { answering, portalOf } from "../portal-request";

export const POST = answering(async (req, res) => {
  const { groupId, actor } = portalOf(req);
  const { name, phone, role, new_secret } = bodyOf(req, createInviteBody);
  // A manager who could set another's PIN could enter that person's other groups.
  if (new_secret) throw new PortalRefusal(403, "portal_not_allowed", "การตั้งรหัสใหม่ต้องให้เจ้าหน้าที่สมาคมทำ");
  const invite = await inviteMember(req.scope, { groupId, name, phone, role, newSecret: false, actor });
  res.status(201).json({ invite });
});
