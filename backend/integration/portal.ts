import type { MemberRole } from "@chumchon/contracts";
import type { MedusaContainer } from "@medusajs/framework/types";
import { PORTAL_ACCESS_MODULE } from "../src/modules/portal-access";
import type PortalAccessService from "../src/modules/portal-access/service";
import { setSecret } from "../src/workflows/portal-access/set-secret";

export const memberPin = "258369";

type Person = { groupId: string; phone: string; role?: MemberRole; name?: string };

/** A member of a group who is signed in; requests never throw for their status. */
export async function createPortalMember(container: MedusaContainer, person: Person) {
  const access: PortalAccessService = container.resolve(PORTAL_ACCESS_MODULE);
  const { groupId, phone, role = "manager", name = `สมาชิก ${phone}` } = person;
  await setSecret(container, phone, memberPin);
  const memberId = await access.members.join({ name, phone, role, groupId });
  const { token } = await access.sessions.open({ groupId, memberId });
  return {
    memberId,
    token,
    options: { headers: { "x-portal-token": token }, validateStatus: () => true },
  };
}
