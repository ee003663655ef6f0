import type {
  AuthenticatedMedusaRequest,
  MedusaNextFunction,
  MedusaResponse,
} from "@medusajs/framework/http";
import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";

/** Core's own tables and link: Query takes several trips and makes entities of them, at every request of staff. */
const ROLES = `
  select coalesce(array_agg(role.id) filter (where role.id is not null), '{}') as roles
  from "user" staff
  left join user_rbac_role link on link.user_id = staff.id and link.deleted_at is null
  left join rbac_role role on role.id = link.rbac_role_id and role.deleted_at is null
  where staff.id = ? and staff.deleted_at is null group by staff.id`;

/**
 * Staff have the roles that they have now. Core reads them from the token, so that a role that was taken away would
 * be good for another day, and so would the login of somebody who was deleted.
 */
export async function refreshRoles(
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse,
  next: MedusaNextFunction,
) {
  const auth = req.auth_context;
  if (!auth?.actor_id || auth.actor_type !== "user") return next();
  const pg = req.scope.resolve(ContainerRegistrationKeys.PG_CONNECTION) as unknown as Knex;
  const { rows } = await pg.raw<{ rows: { roles: string[] }[] }>(ROLES, [auth.actor_id]);
  const [user] = rows;
  if (!user) return void res.status(401).json({ type: "unauthorized", message: "Unauthorized" });
  auth.app_metadata = { ...auth.app_metadata, roles: user.roles };
  next();
}
