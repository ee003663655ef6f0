import { assignRefundBody, suspendedRefundsQuery } from "@chumchon/contracts";
import type { MiddlewareRoute } from "@medusajs/framework/http";
import { validateBody, validateQuery } from "../../validate";

export const adminSuspendedRefundMiddlewares: MiddlewareRoute[] = [
  {
    matcher: "/admin/suspended-refunds",
    method: "GET",
    middlewares: [validateQuery(suspendedRefundsQuery)],
    policies: [{ resource: "group_order", operation: "read" }],
  },
  {
    matcher: "/admin/suspended-refunds/:id/assign",
    method: "POST",
    bodyParser: { sizeLimit: "32kb" },
    middlewares: [validateBody(assignRefundBody)],
    policies: [{ resource: "refund", operation: "create" }],
  },
];
