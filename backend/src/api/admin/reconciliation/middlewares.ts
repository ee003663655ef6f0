import type { MiddlewareRoute } from "@medusajs/framework/http";
import { noQuery } from "../../validate";

export const adminReconciliationMiddlewares: MiddlewareRoute[] = [
  {
    matcher: "/admin/reconciliation",
    method: "GET",
    middlewares: [noQuery],
    policies: [{ resource: "payment_case", operation: "read" }],
  },
];
