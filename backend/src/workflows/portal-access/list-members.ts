import type { ListMembersResponse } from "@chumchon/contracts";
import type { MedusaContainer } from "@medusajs/framework/types";
import { PORTAL_ACCESS_MODULE } from "../../modules/portal-access";
import { showMemberPhone } from "../../modules/portal-access/domain/member-phone";
import { phoneWaits } from "../../modules/portal-access/domain/sign-in-waits";
import type PortalAccessService from "../../modules/portal-access/service";

/** Members of a group with what holds them back, and invitations that nobody has used yet. */
export async function listMembers(container: MedusaContainer, groupId: string): Promise<ListMembersResponse> {
  const access: PortalAccessService = container.resolve(PORTAL_ACCESS_MODULE);
  const [members, invites] = await Promise.all([
    access.members.ofGroup(groupId),
    access.members.openInvites(groupId),
  ]);
  const locked = await access.tries.lockedOf(
    members.map(({ phone }) => `phone:${phone}`),
    phoneWaits,
  );
  return {
    members: members.map(({ id, name, phone, role, cutOffAt, sessions }) => ({
      id,
      name,
      phone: showMemberPhone(phone),
      role,
      locked: locked.has(`phone:${phone}`),
      cut_off: cutOffAt !== null,
      sessions,
    })),
    invites: invites.map(({ id, name, phone, role, expiresAt }) => ({
      id,
      name,
      phone: showMemberPhone(phone),
      role,
      expires_at: expiresAt.toISOString(),
    })),
  };
}
