import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils";
import { createRbacRolesWorkflow, createUserAccountWorkflow } from "@medusajs/medusa/core-flows";

export type StaffLogin = { email: string; password: string; role: string };

/** Core's own role of this id has every policy; `medusa user` gives the same. */
const SUPER_ADMIN = "role_super_admin";

/** Two people of the sample world: one may do everything, the other may look. */
export async function createSampleStaff(container: MedusaContainer, password: string): Promise<StaffLogin[]> {
  const viewerRole = await createViewerRole(container);
  const people = [
    {
      email: "admin@sample.invalid",
      first_name: "ผู้ดูแลตัวอย่าง",
      last_name: "01",
      role: "Super Admin",
      id: SUPER_ADMIN,
    },
    {
      email: "viewer@sample.invalid",
      first_name: "ผู้ดูแลตัวอย่าง",
      last_name: "02",
      role: "Viewer",
      id: viewerRole,
    },
  ];
  for (const { role: _role, id, ...person } of people) await createPerson(container, person, id, password);
  return people.map(({ email, role }) => ({ email, password, role }));
}

async function createViewerRole(container: MedusaContainer): Promise<string> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY);
  const { data: policies } = await query.graph({
    entity: "rbac_policy",
    fields: ["id"],
    filters: { operation: "read" },
  });
  const { result } = await createRbacRolesWorkflow(container).run({
    input: {
      roles: [
        {
          name: "Viewer",
          description: "ดูได้ทุกอย่าง แก้ไขไม่ได้",
          policy_ids: policies.map((policy) => policy.id),
        },
      ],
    },
  });
  const role = result[0];
  if (!role) throw new Error("The role of viewers was not created.");
  return role.id;
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
