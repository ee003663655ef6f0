import type { AuthenticatedMedusaRequest, MedusaRequest } from "@medusajs/framework/http";
import type { AuditActor } from "../modules/audit/domain/audit-act";

/**
 * Who sends this request, for the audit log. Only behind a login.
 * @throws Error for a request that nobody was authenticated for: an act without an actor is a bug
 */
export function auditActorOf(req: MedusaRequest): { actor: AuditActor; request_id: string | null } {
  const { auth_context } = req as AuthenticatedMedusaRequest;
  if (!auth_context?.actor_id) throw new Error(`${req.method} ${req.path} acts for nobody`);
  return {
    actor: { type: auth_context.actor_type as AuditActor["type"], id: auth_context.actor_id },
    request_id: req.requestId ?? null,
  };
}
