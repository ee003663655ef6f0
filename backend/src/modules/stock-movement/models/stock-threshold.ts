import { model } from "@medusajs/framework/utils";

/** From this many free pieces down a thing counts as running low; without a row the default holds. */
export const StockThreshold = model.define("stock_threshold", {
  inventory_item_id: model.text().primaryKey(),
  pieces: model.number(),
});
