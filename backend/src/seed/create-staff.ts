import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils";
import { createUserAccountWorkflow } from "@medusajs/medusa/core-flows";
import { ADMIN_ROLE, staffRoles } from "../modules/staff-role/domain/staff-roles";
import { STAFF_ROLE_MODULE } from "../modules/staff-role/index";
import type StaffRoleService from "../modules/staff-role/service";

export type StaffLogin = { email: string; password: string; role: string };

/** The sample world's people, one a role. */
const people = [
  { login: "admin", role: ADMIN_ROLE.name },
  { login: "viewer", role: "Viewer" },
  { login: "reporter", role: "Reporter" },
  { login: "verifier", role: "Verifier" },
  { login: "finance", role: "Finance" },
] as const;

/** @returns their logins; all have the same password */
export async function createSampleStaff(container: MedusaContainer, password: string): Promise<StaffLogin[]> {
  await container.resolve<StaffRoleService>(STAFF_ROLE_MODULE).sync();
  const roleIds = await readRoleIds(container);
  const logins: StaffLogin[] = [];
  for (const [index, { login, role }] of people.entries()) {
    const roleId = roleIds.get(role);
    if (!roleId) throw new Error(`The role ${role} was not created.`);
    const email = `${login}@sample.invalid`;
    const name = { first_name: "ผู้ดูแลตัวอย่าง", last_name: String(index + 1).padStart(2, "0") };
    await createPerson(container, { email, ...name }, roleId, password);
    logins.push({ email, password, role });
  }
  return logins;
}

async function readRoleIds(container: MedusaContainer): Promise<Map<string, string>> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY);
  const { data } = await query.graph({
    entity: "rbac_role",
    fields: ["id", "name"],
    filters: { name: [ADMIN_ROLE.name, ...staffRoles.map(({ name }) => name)] },
  });
  return new Map(data.map((role) => [role.name, role.id]));
}

async function createPerson(
  container: MedusaContainer,
  person: { email: string; first_name: string; last_name: string },
  roleId: string,
  password: string,
): Promise<void> {
  const { authIdentity, error } = await container
    .resolve(Modules.AUTH)
    .register("emailpass", { body: { email: person.email, password } });
  if (!authIdentity) throw new Error(`${person.email} could not be registered: ${error}`);
  await createUserAccountWorkflow(container).run({
    input: { authIdentityId: authIdentity.id, userData: { ...person, roles: [roleId] } },
  });
}
