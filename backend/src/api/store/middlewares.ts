import type { MiddlewareRoute } from "@medusajs/framework/http";
import { guardStore, maxBodyBytes } from "../guard-store";
import { requireOwnLine } from "../require-own-line";
import { requireCartToken, requireOrderToken } from "../shopper-token";

/**
 * Rules over whole parts of /store. Without a method a matcher covers everything below it and runs before core's
 * own middlewares, so no route of a cart or an order, core's or ours, can be reached around its token.
 */
export const storeMiddlewares: MiddlewareRoute[] = [
  { matcher: "/store/*", bodyParser: { sizeLimit: maxBodyBytes } },
  { matcher: "/store", middlewares: [guardStore] },
  { matcher: "/store/carts/:id", middlewares: [requireCartToken] },
  { matcher: "/store/carts/:id/line-items/:line_id", middlewares: [requireOwnLine] },
  { matcher: "/store/orders/:id", middlewares: [requireOrderToken] },
];
