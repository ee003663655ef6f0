import { listGroupsQuery } from "@chumchon/contracts";
import type { MiddlewareRoute } from "@medusajs/framework/http";
import { noQuery, validateQuery } from "../../validate";

export const storeGroupsMiddlewares: MiddlewareRoute[] = [
  { matcher: "/store/groups", method: "GET", middlewares: [validateQuery(listGroupsQuery)] },
  { matcher: "/store/groups/:handle", method: "GET", middlewares: [noQuery] },
];
