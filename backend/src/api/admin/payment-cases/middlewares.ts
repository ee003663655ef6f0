import type { MiddlewareRoute } from "@medusajs/framework/http";
import { z } from "@medusajs/framework/zod";
import { validateBody, validateQuery } from "../../validate";

export const paymentCasesQuery = z.strictObject({
  state: z.enum(["open", "closed"]).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(20),
  offset: z.coerce.number().int().min(0).max(100_000).default(0),
});

const act = (name: string): MiddlewareRoute => ({
  matcher: `/admin/payment-cases/:id/${name}`,
  method: "POST",
  bodyParser: { sizeLimit: "32kb" },
  middlewares: [validateBody(z.strictObject({}))],
  policies: [{ resource: "payment_case", operation: "update" }],
});

export const adminPaymentCaseMiddlewares: MiddlewareRoute[] = [
  act("take"),
  act("order"),
  act("refund"),
  act("bank-refund"),
  {
    matcher: "/admin/payment-cases",
    method: "GET",
    middlewares: [validateQuery(paymentCasesQuery)],
    policies: [{ resource: "payment_case", operation: "read" }],
  },
];
