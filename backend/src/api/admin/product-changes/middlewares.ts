import {
  approveProductChangeBody,
  listProductChangesQuery,
  rejectProductChangeBody,
} from "@chumchon/contracts";
import type { MiddlewareRoute } from "@medusajs/framework/http";
import { noQuery, validateBody, validateQuery } from "../../validate";

const update = { resource: "product_change", operation: "update" };

export const adminProductChangeMiddlewares: MiddlewareRoute[] = [
  {
    matcher: "/admin/product-changes",
    method: "GET",
    policies: [{ resource: "product_change", operation: "read" }],
    middlewares: [validateQuery(listProductChangesQuery)],
  },
  {
    matcher: "/admin/product-changes/:id/approve",
    method: "POST",
    policies: [update],
    middlewares: [noQuery, validateBody(approveProductChangeBody)],
  },
  {
    matcher: "/admin/product-changes/:id/reject",
    method: "POST",
    policies: [update],
    middlewares: [noQuery, validateBody(rejectProductChangeBody)],
  },
];
