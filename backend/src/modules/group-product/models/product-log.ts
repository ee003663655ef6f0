import { model } from "@medusajs/framework/utils";

/** One act on a product, never changed afterwards. */
export const ProductLog = model.define("product_log", {
  id: model.id({ prefix: "plog" }).primaryKey(),
  product_id: model.text(),
  group_id: model.text(),
  act: model.enum(["created", "changed", "sent", "approved", "rejected"]),
  before: model.json().nullable(),
  after: model.json().nullable(),
  note: model.text().nullable(),
  actor_type: model.text(),
  actor_id: model.text(),
  actor_name: model.text(),
});
