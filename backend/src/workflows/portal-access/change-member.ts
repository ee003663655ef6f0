import type { AuditActName, AuditFacts, MemberRole } from "@chumchon/contracts";
import type { MedusaContainer } from "@medusajs/framework/types";
import { ALERT_MODULE } from "../../modules/alert";
import type AlertService from "../../modules/alert/service";
import { AUDIT_MODULE } from "../../modules/audit";
import type { AuditActor } from "../../modules/audit/domain/audit-act";
import type AuditService from "../../modules/audit/service";
import { PORTAL_ACCESS_MODULE } from "../../modules/portal-access";
import type PortalAccessService from "../../modules/portal-access/service";
import { notFound, PortalRefusal } from "./portal-refusal";

type OfGroup = { memberId: string; groupId: string; actor: AuditActor };

/** Ends every sign-in of a member of the group: a lost phone. The PIN stays. */
export async function signMemberOut(container: MedusaContainer, { memberId, groupId, actor }: OfGroup) {
  const access: PortalAccessService = container.resolve(PORTAL_ACCESS_MODULE);
  await memberOf(access, memberId, groupId);
  const sessions = await access.sessions.revokeOf(memberId);
  await record(container, "group_member.signed_out", memberId, actor, groupId, { after: { sessions } });
}

/** Ends the membership. The last manager stays: somebody has to open the door to the next one. */
export async function removeMember(container: MedusaContainer, { memberId, groupId, actor }: OfGroup) {
  const access: PortalAccessService = container.resolve(PORTAL_ACCESS_MODULE);
  const member = await memberOf(access, memberId, groupId);
  const change = { end: true as const, keepManager: actor.type === "member" };
  if (!(await access.members.change(memberId, groupId, change))) throw lastManager();
  const alerts: AlertService = container.resolve(ALERT_MODULE);
  await alerts.addresses.removeOfMember(groupId, memberId);
  await record(container, "group_member.removed", memberId, actor, groupId, {
    before: { role: member.role },
  });
}

/** Gives the member another role from the next request on. A group that changes its own roles keeps a manager. */
export async function setMemberRole(
  container: MedusaContainer,
  { memberId, groupId, actor, role }: OfGroup & { role: MemberRole },
) {
  const access: PortalAccessService = container.resolve(PORTAL_ACCESS_MODULE);
  const member = await memberOf(access, memberId, groupId);
  if (member.role === role) return;
  const change = { role, keepManager: actor.type === "member" };
  if (!(await access.members.change(memberId, groupId, change))) throw lastManager();
  await record(container, "group_member.role_changed", memberId, actor, groupId, {
    before: { role: member.role },
    after: { role },
  });
}

const lastManager = () =>
  new PortalRefusal(409, "last_manager", "กลุ่มต้องมีผู้ดูแลอย่างน้อยหนึ่งคน กรุณาเชิญผู้ดูแลคนใหม่ก่อน หรือติดต่อเจ้าหน้าที่สมาคม");

/** Staff: lift a lock-out, cut a person off everywhere (sign-ins end at once), or let them in again. */
export async function setMemberAccess(
  container: MedusaContainer,
  { memberId, act, actor }: { memberId: string; act: "unlock" | "cut_off" | "restore"; actor: AuditActor },
) {
  const access: PortalAccessService = container.resolve(PORTAL_ACCESS_MODULE);
  const member = await access.members.byId(memberId);
  if (!member) throw notFound();
  if (act === "unlock") await access.tries.clear(`phone:${member.phone}`);
  else await access.members.setCutOff(memberId, act === "cut_off");
  if (act === "cut_off") await access.sessions.revokeOf(memberId);
  const verbs = { unlock: "unlocked", cut_off: "cut_off", restore: "restored" } as const;
  await record(container, `group_member.${verbs[act]}`, memberId, actor, null, {});
}

async function memberOf(access: PortalAccessService, memberId: string, groupId: string) {
  const member = (await access.members.ofGroup(groupId)).find(({ id }) => id === memberId);
  if (!member) throw notFound();
  return member;
}

async function record(
  container: MedusaContainer,
  act: AuditActName,
  memberId: string,
  actor: AuditActor,
  groupId: string | null,
  changed: { before?: AuditFacts; after?: AuditFacts },
) {
  const audit: AuditService = container.resolve(AUDIT_MODULE);
  await audit.record([
    { act, actor, on_behalf_of: groupId, subject: { type: "group_member", id: memberId }, ...changed },
  ]);
}
