import { bankAccountBody, bankRefundsQuery, rejectBody, transferBody } from "@chumchon/contracts";
import type { MiddlewareRoute } from "@medusajs/framework/http";
import { z } from "@medusajs/framework/zod";
import { validateBody, validateQuery } from "../../validate";

const act = (name: string, body: z.ZodType, operation: "update" | "approve"): MiddlewareRoute => ({
  matcher: `/admin/bank-refunds/:id/${name}`,
  method: "POST",
  bodyParser: { sizeLimit: "32kb" },
  middlewares: [validateBody(body)],
  policies: [{ resource: "bank_refund", operation }],
});

export const adminBankRefundMiddlewares: MiddlewareRoute[] = [
  {
    matcher: "/admin/bank-refunds",
    method: "GET",
    middlewares: [validateQuery(bankRefundsQuery)],
    policies: [{ resource: "bank_refund", operation: "read" }],
  },
  act("account", bankAccountBody, "update"),
  act("transfer", transferBody, "update"),
  act("approve", z.strictObject({}), "approve"),
  act("reject", rejectBody, "approve"),
];
