import { createReportBody, listReportsQuery } from "@chumchon/contracts";
import type { MiddlewareRoute } from "@medusajs/framework/http";
import { noQuery, validateBody, validateQuery } from "../../validate";

const policy = (operation: string) => [{ resource: "income_report", operation }];

export const adminReportMiddlewares: MiddlewareRoute[] = [
  {
    matcher: "/admin/reports",
    method: "GET",
    middlewares: [validateQuery(listReportsQuery)],
    policies: policy("read"),
  },
  {
    matcher: "/admin/reports",
    method: "POST",
    bodyParser: { sizeLimit: "8kb" },
    middlewares: [noQuery, validateBody(createReportBody)],
    policies: policy("create"),
  },
  { matcher: "/admin/reports/:id", method: "GET", middlewares: [noQuery], policies: policy("read") },
  { matcher: "/admin/reports/:id/file", method: "GET", middlewares: [noQuery], policies: policy("read") },
  {
    matcher: "/admin/reports/:id/cancel",
    method: "POST",
    bodyParser: { sizeLimit: "1kb" },
    middlewares: [noQuery],
    policies: policy("create"),
  },
];
