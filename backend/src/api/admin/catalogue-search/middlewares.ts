import { searchWordBody } from "@chumchon/contracts";
import type { MiddlewareRoute } from "@medusajs/framework/http";
import { noQuery, validateBody } from "../../validate";

const read = [{ resource: "search_word", operation: "read" }];
const update = [{ resource: "search_word", operation: "update" }];

export const adminCatalogueSearchMiddlewares: MiddlewareRoute[] = [
  { matcher: "/admin/catalogue-search", method: "GET", middlewares: [noQuery], policies: read },
  {
    matcher: "/admin/catalogue-search/words",
    method: "POST",
    middlewares: [validateBody(searchWordBody)],
    policies: update,
  },
  {
    matcher: "/admin/catalogue-search/words/:id",
    method: "DELETE",
    middlewares: [noQuery],
    policies: update,
  },
  { matcher: "/admin/catalogue-search/repair", method: "POST", middlewares: [], policies: update },
  { matcher: "/admin/catalogue-search/rebuild", method: "POST", middlewares: [], policies: update },
];
