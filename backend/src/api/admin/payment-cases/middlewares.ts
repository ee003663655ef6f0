import { paymentCasesQuery } from "@chumchon/contracts";
import type { MiddlewareRoute } from "@medusajs/framework/http";
import { z } from "@medusajs/framework/zod";
import { noQuery, validateBody, validateQuery } from "../../validate";

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
  {
    matcher: "/admin/payment-cases/:id",
    method: "GET",
    middlewares: [noQuery],
    policies: [{ resource: "payment_case", operation: "read" }],
  },
];
