import type { MedusaContainer } from "@medusajs/framework/types";
import { AUDIT_MODULE } from "../../modules/audit";
import type AuditService from "../../modules/audit/service";
import { PORTAL_ACCESS_MODULE } from "../../modules/portal-access";
import { addressWaits, phoneWaits } from "../../modules/portal-access/domain/sign-in-waits";
import type { Invite } from "../../modules/portal-access/members";
import { isPortalToken } from "../../modules/portal-access/portal-token";
import type PortalAccessService from "../../modules/portal-access/service";
import { PortalRefusal } from "./portal-refusal";
import { assertStrong, hasSecret, setSecret } from "./set-secret";
import { provesPhone, takeTry } from "./sign-in";

const notUsable = () =>
  new PortalRefusal(
    404,
    "invite_not_usable",
    "ลิงก์เชิญนี้ใช้ไม่ได้แล้ว อาจหมดอายุหรือถูกใช้ไปแล้ว กรุณาขอลิงก์ใหม่จากผู้ดูแลกลุ่มหรือเจ้าหน้าที่สมาคม",
  );

/** An invitation that can still be used, and whether its phone has a PIN already. */
export async function readInvite(container: MedusaContainer, token: string) {
  const access: PortalAccessService = container.resolve(PORTAL_ACCESS_MODULE);
  const invite = isPortalToken(token) ? await access.members.findInvite(token) : undefined;
  if (!invite) throw notUsable();
  const known = !invite.newSecret && (await hasSecret(container, invite.phone));
  return { invite, secret: known ? ("known" as const) : ("new" as const) };
}

/**
 * Takes an invitation: the phone gets its PIN (or proves itself with the one it has), the membership begins, and a
 * session opens. The invitation is used up first, so that of two who hold the link one gets in.
 *
 * @throws PortalRefusal 404 `invite_not_usable`, 400 `secret_weak`, 401 `sign_in_refused`, 429 as signing in
 */
export async function acceptInvite(
  container: MedusaContainer,
  { token, secret, address }: { token: string; secret: string; address: string },
) {
  const access: PortalAccessService = container.resolve(PORTAL_ACCESS_MODULE);
  const read = await readInvite(container, token);
  const { invite } = read;
  if (read.secret === "known") await proveKnown(container, access, invite, secret, address);
  else assertStrong(secret, invite.phone);
  if (!(await access.members.spendInvite(invite.id))) throw notUsable();
  try {
    if (read.secret === "new") await setSecret(container, invite.phone, secret);
    const memberId = await access.members.join(invite);
    if (invite.newSecret) await access.sessions.revokeOf(memberId);
    await access.tries.clear(`phone:${invite.phone}`);
    await recordJoin(container, invite, memberId);
    return await access.sessions.open({ groupId: invite.groupId, memberId });
  } catch (error) {
    await access.members.reopenInvite(invite.id);
    throw error;
  }
}

async function proveKnown(
  container: MedusaContainer,
  access: PortalAccessService,
  invite: Invite,
  secret: string,
  address: string,
): Promise<void> {
  await takeTry(access, `address:${address}`, addressWaits);
  await takeTry(access, `phone:${invite.phone}`, phoneWaits);
  const member = await access.members.byPhone(invite.phone);
  if (member?.cutOffAt || !(await provesPhone(container, invite.phone, secret))) {
    throw new PortalRefusal(401, "sign_in_refused", "รหัสไม่ถูกต้อง กรุณาใช้รหัสเดิมของเบอร์นี้");
  }
  await access.tries.giveBack(`address:${address}`);
}

async function recordJoin(container: MedusaContainer, invite: Invite, memberId: string): Promise<void> {
  const audit: AuditService = container.resolve(AUDIT_MODULE);
  await audit.record([
    {
      act: "group_member.joined",
      actor: { type: "member", id: memberId },
      on_behalf_of: invite.groupId,
      subject: { type: "group_member", id: memberId },
      after: { role: invite.role, invited_by: invite.invitedBy },
      once_key: `invite:${invite.id}`,
    },
  ]);
}
