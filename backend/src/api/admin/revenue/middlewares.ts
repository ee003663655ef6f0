import {
  figuresQuery,
  revenueEntriesQuery,
  revenueSummaryQuery,
  setBaselineBody,
  setTargetBody,
} from "@chumchon/contracts";
import type { MiddlewareRoute } from "@medusajs/framework/http";
import { noQuery, validateBody, validateQuery } from "../../validate";

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
  { matcher: "/admin/revenue/entries/:id", method: "GET", middlewares: [noQuery], policies },
  {
    matcher: "/admin/revenue/figures",
    method: "GET",
    middlewares: [validateQuery(figuresQuery)],
    policies,
  },
  { matcher: "/admin/revenue/overview", method: "GET", middlewares: [noQuery], policies },
  {
    matcher: "/admin/revenue/targets",
    method: "POST",
    bodyParser: { sizeLimit: "8kb" },
    middlewares: [noQuery, validateBody(setTargetBody)],
    policies: [{ resource: "programme", operation: "update" }],
  },
  {
    matcher: "/admin/revenue/baselines",
    method: "POST",
    bodyParser: { sizeLimit: "8kb" },
    middlewares: [noQuery, validateBody(setBaselineBody)],
    policies: [{ resource: "programme", operation: "update" }],
  },
];
