import type { MiddlewareRoute } from "@medusajs/framework/http";
import { z } from "@medusajs/framework/zod";
import { validateQuery } from "../../../../validate";

/** The token is asked for once, for everything below /store/orders/:id. */
export const orderGroupsMiddlewares: MiddlewareRoute[] = [
  { matcher: "/store/orders/:id/groups", method: "GET", middlewares: [validateQuery(z.strictObject({}))] },
];
