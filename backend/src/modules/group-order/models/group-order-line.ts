import { model } from "@medusajs/framework/utils";
import { GroupOrder } from "./group-order";

/** A line of a group order as it was bought; never changed and never deleted. */
export const GroupOrderLine = model.define("group_order_line", {
  id: model.id({ prefix: "goln" }).primaryKey(),
  group_order: model.belongsTo(() => GroupOrder, { mappedBy: "lines" }),
  line_item_id: model.text(),
  product_id: model.text().nullable(),
  variant_id: model.text().nullable(),
  title: model.text(),
  /** Category handle of the product when it was bought. */
  category: model.text(),
  quantity: model.number(),
  unit_price_satang: model.number(),
  item_satang: model.number(),
  discount_satang: model.number(),
  total_satang: model.number(),
});
