import type { MiddlewareRoute } from "@medusajs/framework/http";
import { guardStore } from "../guard-store";
import { requireCartToken, requireOrderToken } from "../shopper-token";

/**
 * Rules over whole parts of /store. Without a method a matcher covers everything below it and runs before core's
 * own middlewares, so no route of a cart or an order, core's or ours, can be reached around its token.
 */
export const storeMiddlewares: MiddlewareRoute[] = [
  { matcher: "/store", middlewares: [guardStore] },
  { matcher: "/store/carts/:id", middlewares: [requireCartToken] },
  { matcher: "/store/orders/:id", middlewares: [requireOrderToken] },
];
