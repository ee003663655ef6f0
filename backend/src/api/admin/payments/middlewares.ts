import type { MiddlewareRoute } from "@medusajs/framework/http";
import { refundThroughOurs } from "./guard-refund";

export const adminPaymentMiddlewares: MiddlewareRoute[] = [
  {
    matcher: "/admin/payments/:id/refund",
    method: "POST",
    middlewares: [refundThroughOurs],
    policies: [{ resource: "refund", operation: "create" }],
  },
];
