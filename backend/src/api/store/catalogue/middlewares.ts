import { listCatalogueQuery, suggestQuery } from "@chumchon/contracts";
import type { MiddlewareRoute } from "@medusajs/framework/http";
import { noQuery, validateQuery } from "../../validate";

export const storeCatalogueMiddlewares: MiddlewareRoute[] = [
  { matcher: "/store/catalogue", method: "GET", middlewares: [validateQuery(listCatalogueQuery)] },
  { matcher: "/store/catalogue/:handle", method: "GET", middlewares: [noQuery] },
  { matcher: "/store/suggestions", method: "GET", middlewares: [validateQuery(suggestQuery)] },
];
