import type { MedusaRequest, MiddlewareRoute } from "@medusajs/framework/http";
import { announceChange } from "../announce-change";

const thisPriceList = (req: MedusaRequest) => [
  { name: "pricing.price-list.updated", data: { id: req.params.id ?? "" } },
];

/**
 * Core's routes that change a price list, with core's policies. Its pricing module saves them past its own events
 * (`updatePriceLists_` of 2.21.2 leaves out the context that gathers them).
 */
export const adminPriceListMiddlewares: MiddlewareRoute[] = [
  "/admin/price-lists/:id",
  "/admin/price-lists/:id/prices/batch",
  "/admin/price-lists/:id/products",
].map((matcher) => ({ matcher, method: "POST", middlewares: [announceChange(thisPriceList)] }));
