import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils";
import { createRbacRolesWorkflow, createUsersWorkflow } from "@medusajs/medusa/core-flows";

import type { StaffRole } from "../src/modules/staff-role/domain/staff-roles";
import { STAFF_ROLE_MODULE } from "../src/modules/staff-role/index";
import type StaffRoleService from "../src/modules/staff-role/service";

type Policy = { resource: string; operation: string };
type SignIn = { post(path: string, body: unknown): Promise<{ data: { token?: string } }> };

const password = "a-password-of-the-tests";

/**
 * A member of staff who is signed in.
 * @param policies what the role may do; "all" for a super admin; an empty list for a user without a role
 * @returns options for requests to /admin, whose status is never thrown
 */
export async function createStaff(
  container: MedusaContainer,
  api: SignIn,
  email: string,
  policies: "all" | Policy[],
) {
  const roles = policies === "all" ? ["role_super_admin"] : await createRole(container, email, policies);
  return createPerson(container, api, email, roles);
}

/** A member of staff who is signed in with one of the shop's own roles. */
export async function createStaffOfRole(
  container: MedusaContainer,
  api: SignIn,
  email: string,
  role: StaffRole["name"],
) {
  const missing = await container.resolve<StaffRoleService>(STAFF_ROLE_MODULE).sync();
  if (missing.length > 0) throw new Error(`undeclared policies: ${missing.join(", ")}`);
  const query = container.resolve(ContainerRegistrationKeys.QUERY);
  const { data } = await query.graph({ entity: "rbac_role", fields: ["id"], filters: { name: role } });
  return createPerson(
    container,
    api,
    email,
    data.map(({ id }) => id),
  );
}

async function createPerson(container: MedusaContainer, api: SignIn, email: string, roles: string[]) {
  const { result: users } = await createUsersWorkflow(container).run({
    input: { users: [{ email, roles } as { email: string }] },
  });
  const auth = container.resolve(Modules.AUTH);
  const { authIdentity } = await auth.register("emailpass", {
    url: "",
    headers: {},
    query: {},
    protocol: "http",
    body: { email, password },
  });
  await auth.updateAuthIdentities({
    id: authIdentity?.id ?? "",
    app_metadata: { user_id: users[0]?.id ?? "" },
  });
  const { data } = await api.post("/auth/user/emailpass", { email, password });
  return {
    userId: users[0]?.id ?? "",
    options: { headers: { authorization: `Bearer ${data.token}` }, validateStatus: () => true },
  };
}

async function createRole(container: MedusaContainer, name: string, policies: Policy[]): Promise<string[]> {
  if (policies.length === 0) return [];
  const query = container.resolve(ContainerRegistrationKeys.QUERY);
  const { data } = await query.graph({ entity: "rbac_policy", fields: ["id", "resource", "operation"] });
  const known = data as (Policy & { id: string })[];
  const policy_ids = policies.map(({ resource, operation }) => {
    const found = known.find((each) => each.resource === resource && each.operation === operation);
    if (!found) throw new Error(`policy ${resource}:${operation} is not declared`);
    return found.id;
  });
  const { result } = await createRbacRolesWorkflow(container).run({
    input: { roles: [{ name, policy_ids }] },
  });
  return result.map((role: { id: string }) => role.id);
}
