import type { MemberRole } from "@chumchon/contracts";
import type { MedusaContainer } from "@medusajs/framework/types";
import { PORTAL_ACCESS_MODULE } from "../modules/portal-access";
import type PortalAccessService from "../modules/portal-access/service";
import { setSecret } from "../workflows/portal-access/set-secret";
import type { MadeSampleGroup } from "./create-sample-groups";
import type { SampleGroup } from "./sample-tables";

export type MemberLogin = { phone: string; pin: string; role: MemberRole; group_handle: string };

/**
 * One member a group, 000-000-0001 for S01 and so on; the last two groups show the other two roles. The second group's
 * member also sells for the first one, so that going from group to group can be tried.
 */
export async function createSampleMembers(
  container: MedusaContainer,
  pin: string,
  tables: readonly SampleGroup[],
  groups: ReadonlyMap<string, MadeSampleGroup>,
): Promise<MemberLogin[]> {
  const access: PortalAccessService = container.resolve(PORTAL_ACCESS_MODULE);
  const logins: MemberLogin[] = [];
  for (const [index, { code, handle }] of tables.entries()) {
    const number = String(index + 1).padStart(10, "0");
    const role = roleOf(index, tables.length);
    const groupId = groups.get(code)?.id;
    if (!groupId) throw new Error(`Group ${code} was not made.`);
    const name = `สมาชิกตัวอย่าง ${String(index + 1).padStart(2, "0")}`;
    await setSecret(container, number, pin);
    await access.members.join({ name, phone: number, role, groupId });
    const first = groups.get(tables[0]?.code ?? "")?.id;
    if (index === 1 && first)
      await access.members.join({ name, phone: number, role: "seller", groupId: first });
    logins.push({ phone: number, pin, role, group_handle: handle });
  }
  return logins;
}

function roleOf(index: number, count: number): MemberRole {
  if (index === count - 2) return "seller";
  return index === count - 1 ? "viewer" : "manager";
}
