import { createInviteBody } from "@chumchon/contracts";
import { inviteMember } from "../../../../../workflows/portal-access/invite-member";
import { auditActorOf } from "../../../../audit-actor-of";
import { answering, param } from "../../../../portal/portal-request";
import { bodyOf } from "../../../../validate";
import { readAdminGroup } from "../../admin-group";

export const POST = answering(async (req, res) => {
  const { actor } = auditActorOf(req);
  const { name, phone, role, new_secret } = bodyOf(req, createInviteBody);
  await readAdminGroup(req.scope, param(req, "id"));
  const invite = await inviteMember(req.scope, {
    groupId: param(req, "id"),
    name,
    phone,
    role,
    newSecret: new_secret,
    actor,
  });
  res.status(201).json({ invite });
});
