import type { MemberRole } from "@chumchon/contracts";
import type { MedusaContainer } from "@medusajs/framework/types";
import QRCode from "qrcode";
import { env } from "../../env";
import { AUDIT_MODULE } from "../../modules/audit";
import type { AuditActor } from "../../modules/audit/domain/audit-act";
import type AuditService from "../../modules/audit/service";
import { PORTAL_ACCESS_MODULE } from "../../modules/portal-access";
import { readMemberPhone } from "../../modules/portal-access/domain/member-phone";
import type PortalAccessService from "../../modules/portal-access/service";
import { WORLD_MODULE } from "../../modules/world";
import type WorldService from "../../modules/world/service";
import { PortalRefusal } from "./portal-refusal";

type Invitation = {
  groupId: string;
  name: string;
  phone: string;
  role: MemberRole;
  newSecret: boolean;
  actor: AuditActor;
};

/**
 * Makes a link for one phone, to be used once within seven days.
 * @returns the link and its QR (SVG) for paper; neither can be read again
 * @throws PortalRefusal 400 `phone_invalid`
 */
export async function inviteMember(container: MedusaContainer, invitation: Invitation) {
  const world: WorldService = container.resolve(WORLD_MODULE);
  const read = readMemberPhone(invitation.phone, await world.getKind());
  if (!read.ok) {
    throw new PortalRefusal(400, "phone_invalid", "กรุณากรอกเบอร์มือถือ 10 หลัก เช่น 081-234-5678", {
      fields: { phone: "invalid" },
    });
  }
  const access: PortalAccessService = container.resolve(PORTAL_ACCESS_MODULE);
  const { groupId, name, role, newSecret, actor } = invitation;
  const invite = await access.members.invite({
    groupId,
    name,
    role,
    newSecret,
    phone: read.phone,
    invitedBy: `${actor.type}:${actor.id}`,
  });
  const audit: AuditService = container.resolve(AUDIT_MODULE);
  await audit.record([
    {
      act: "member_invite.created",
      actor,
      on_behalf_of: groupId,
      subject: { type: "member_invite", id: invite.id },
      after: { role, replaces_sign_in: newSecret },
    },
  ]);
  const url = `${env.SHOP_URL}/portal/invite/${invite.token}`;
  return {
    id: invite.id,
    url,
    qr_svg: await QRCode.toString(url, { type: "svg", margin: 2, errorCorrectionLevel: "M" }),
    expires_at: invite.expiresAt.toISOString(),
  };
}
