import { model } from "@medusajs/framework/utils";

/** What a group wants its product to say, and what staff decided. */
export const ProductChange = model.define("product_change", {
  id: model.id({ prefix: "pchg" }).primaryKey(),
  product_id: model.text(),
  group_id: model.text(),
  kind: model.enum(["first", "change"]),
  status: model.enum(["draft", "open", "approved", "rejected"]),
  /** Rises with every change of what is asked. */
  version: model.number().default(1),
  before: model.json().nullable(),
  after: model.json(),
  asked_by_type: model.text(),
  asked_by_id: model.text(),
  asked_by_name: model.text(),
  asked_at: model.dateTime(),
  decided_by: model.text().nullable(),
  decided_at: model.dateTime().nullable(),
  note: model.text().nullable(),
});
