import type {
  AuthenticatedMedusaRequest,
  MedusaNextFunction,
  MedusaResponse,
} from "@medusajs/framework/http";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";

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
  const query = req.scope.resolve(ContainerRegistrationKeys.QUERY);
  const { data } = await query.graph({
    entity: "user",
    fields: ["id", "rbac_roles.id"],
    filters: { id: auth.actor_id },
  });
  // Query's types do not know the link between users and roles.
  const user = data[0] as { rbac_roles?: ({ id: string } | null)[] } | undefined;
  if (!user) return void res.status(401).json({ type: "unauthorized", message: "Unauthorized" });
  auth.app_metadata = {
    ...auth.app_metadata,
    roles: (user.rbac_roles ?? []).flatMap((role) => role?.id ?? []),
  };
  next();
}
