import { revenueEntriesQuery, revenueSummaryQuery } from "@chumchon/contracts";
import type { MiddlewareRoute } from "@medusajs/framework/http";
import { validateQuery } from "../../validate";

const policies = [{ resource: "income_entry", operation: "read" }];

export const adminRevenueMiddlewares: MiddlewareRoute[] = [
  {
    matcher: "/admin/revenue/summary",
    method: "GET",
    middlewares: [validateQuery(revenueSummaryQuery)],
    policies,
  },
  {
    matcher: "/admin/revenue/entries",
    method: "GET",
    middlewares: [validateQuery(revenueEntriesQuery)],
    policies,
  },
];
