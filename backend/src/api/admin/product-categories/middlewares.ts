import type { MiddlewareRoute } from "@medusajs/framework/http";
import { announceProducts } from "./announce-products";

/** Core's route with core's policies; ours only listens. */
export const adminProductCategoryMiddlewares: MiddlewareRoute[] = [
  { matcher: "/admin/product-categories/:id/products", method: "POST", middlewares: [announceProducts] },
];
