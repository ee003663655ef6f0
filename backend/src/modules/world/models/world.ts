import { model } from "@medusajs/framework/utils";

/** The one row that says which world this database belongs to. Triggers refuse a second row and every change. */
export const World = model.define("world", {
  id: model.id({ prefix: "world" }).primaryKey(),
  kind: model.enum(["sample", "real"]),
  loaded_at: model.dateTime(),
});
