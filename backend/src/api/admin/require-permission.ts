import { hasPermission } from "@medusajs/framework";
import type { AuthenticatedMedusaRequest, MedusaRequest } from "@medusajs/framework/http";
import { MedusaError } from "@medusajs/framework/utils";

/**
 * For rights that depend on what is asked for, behind the policy that the route itself names.
 * @throws FORBIDDEN when none of the roles that the sender has now allows it
 */
export async function requirePermission(req: MedusaRequest, resource: string, operation: string) {
  const { auth_context } = req as AuthenticatedMedusaRequest;
  const roles = (auth_context?.app_metadata?.roles ?? []) as string[];
  // Core's check lets everybody through who has no role at all.
  const allowed =
    roles.length > 0 &&
    (await hasPermission({ roles, actions: { resource, operation }, container: req.scope }));
  if (!allowed) {
    throw new MedusaError(
      MedusaError.Types.FORBIDDEN,
      `หน้าที่ของท่านไม่มีสิทธิ์นี้ โปรดติดต่อผู้ดูแลระบบ (Your role does not allow ${resource}:${operation}.)`,
      "permission_missing",
    );
  }
}
