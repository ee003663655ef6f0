import { model } from "@medusajs/framework/utils";

/** Where a group wants to be told. */
export const AlertAddress = model.define("alert_address", {
  id: model.id({ prefix: "aadr" }).primaryKey(),
  group_id: model.text(),
  channel: model.enum(["email", "line"]),
  address: model.text(),
  added_by: model.text(),
  /** Whose own LINE account it is; it goes with the member. */
  member_id: model.text().nullable(),
});
