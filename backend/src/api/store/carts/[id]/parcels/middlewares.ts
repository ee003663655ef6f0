import type { MiddlewareRoute } from "@medusajs/framework/http";
import { z } from "@medusajs/framework/zod";
import { noQuery, validateBody } from "../../../../validate";

export const cartParcelsMiddlewares: MiddlewareRoute[] = [
  { matcher: "/store/carts/:id/parcels", method: "GET", middlewares: [noQuery] },
  {
    matcher: "/store/carts/:id/parcels",
    method: "POST",
    middlewares: [noQuery, validateBody(z.strictObject({}))],
  },
];
