import type { MiddlewareRoute } from "@medusajs/framework/http";
import { z } from "@medusajs/framework/zod";
import { validateQuery } from "../../validate";

export const paymentCasesQuery = z.strictObject({
  state: z.enum(["open", "closed"]).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(20),
  offset: z.coerce.number().int().min(0).max(100_000).default(0),
});

export const adminPaymentCaseMiddlewares: MiddlewareRoute[] = [
  {
    matcher: "/admin/payment-cases",
    method: "GET",
    middlewares: [validateQuery(paymentCasesQuery)],
    policies: [{ resource: "payment_case", operation: "read" }],
  },
];
