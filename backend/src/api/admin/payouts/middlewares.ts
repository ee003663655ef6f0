import { cancelPayoutBody, emptyBody, listPayoutsQuery, recordPayoutBody } from "@chumchon/contracts";
import type { MiddlewareRoute } from "@medusajs/framework/http";
import type { z } from "@medusajs/framework/zod";
import { noQuery, validateBody, validateQuery } from "../../validate";

const read = { resource: "payout", operation: "read" };

const post = (path: string, body: z.ZodType, operation: "create" | "approve"): MiddlewareRoute => ({
  matcher: `/admin/payouts${path}`,
  method: "POST",
  bodyParser: { sizeLimit: "32kb" },
  middlewares: [validateBody(body)],
  policies: [{ resource: "payout", operation }],
});

export const adminPayoutMiddlewares: MiddlewareRoute[] = [
  {
    matcher: "/admin/payouts",
    method: "GET",
    middlewares: [validateQuery(listPayoutsQuery)],
    policies: [read],
  },
  { matcher: "/admin/payout-balances", method: "GET", middlewares: [noQuery], policies: [read] },
  post("", recordPayoutBody, "create"),
  post("/:id/approve", emptyBody, "approve"),
  post("/:id/cancel", cancelPayoutBody, "create"),
];
