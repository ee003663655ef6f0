import { model } from "@medusajs/framework/utils";

/** One change of what lies on the shelf, never changed afterwards; sales are core's and are not here. */
export const StockMovement = model.define("stock_movement", {
  id: model.id({ prefix: "smov" }).primaryKey(),
  group_id: model.text(),
  inventory_item_id: model.text(),
  kind: model.enum(["adjust", "receive", "write_off", "count", "undo"]),
  delta: model.number(),
  /** What lay on the shelf right afterwards. */
  stocked_after: model.number(),
  reason: model.text().nullable(),
  actor_type: model.text(),
  actor_id: model.text(),
  actor_name: model.text(),
  request_key: model.text(),
  undoes_id: model.text().nullable(),
});
