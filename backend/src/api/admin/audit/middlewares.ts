import { auditQuery } from "@chumchon/contracts";
import type { MiddlewareRoute } from "@medusajs/framework/http";
import { validateQuery } from "../../validate";

export const adminAuditMiddlewares: MiddlewareRoute[] = [
  {
    matcher: "/admin/audit",
    method: "GET",
    middlewares: [validateQuery(auditQuery)],
    policies: [{ resource: "audit_entry", operation: "read" }],
  },
];
