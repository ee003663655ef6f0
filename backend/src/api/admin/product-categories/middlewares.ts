import type { MedusaRequest, MiddlewareRoute } from "@medusajs/framework/http";
import { announceChange } from "../announce-change";

/** As core does for the same change made on a product's own page. */
function productsOfCategory(req: MedusaRequest) {
  const { add = [], remove = [] } = (req.validatedBody ?? {}) as { add?: string[]; remove?: string[] };
  return [...new Set([...add, ...remove])].map((id) => ({ name: "product.updated", data: { id } }));
}

/** Core's route that puts products into a category and takes them out, with core's policies. It emits nothing. */
export const adminProductCategoryMiddlewares: MiddlewareRoute[] = [
  {
    matcher: "/admin/product-categories/:id/products",
    method: "POST",
    middlewares: [announceChange(productsOfCategory)],
  },
];
