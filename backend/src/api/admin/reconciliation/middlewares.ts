import type { MiddlewareRoute } from "@medusajs/framework/http";
import { z } from "@medusajs/framework/zod";
import { noQuery, validateBody } from "../../validate";

export const adminReconciliationMiddlewares: MiddlewareRoute[] = [
  {
    matcher: "/admin/reconciliation",
    method: "GET",
    middlewares: [noQuery],
    policies: [{ resource: "payment_case", operation: "read" }],
  },
  {
    matcher: "/admin/reconciliation",
    method: "POST",
    bodyParser: { sizeLimit: "32kb" },
    middlewares: [validateBody(z.strictObject({}))],
    policies: [{ resource: "payment_case", operation: "update" }],
  },
];
