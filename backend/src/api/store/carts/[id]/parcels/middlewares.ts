import { chooseParcelsBody } from "@chumchon/contracts";
import type { MiddlewareRoute } from "@medusajs/framework/http";
import { noQuery, validateBody } from "../../../../validate";

export const cartParcelsMiddlewares: MiddlewareRoute[] = [
  { matcher: "/store/carts/:id/parcels", method: "GET", middlewares: [noQuery] },
  {
    matcher: "/store/carts/:id/parcels",
    method: "POST",
    middlewares: [noQuery, validateBody(chooseParcelsBody)],
  },
];
