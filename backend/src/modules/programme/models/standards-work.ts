import { model } from "@medusajs/framework/utils";

/** What is done to bring a group's product up to a standard; the certificate itself is the group's. */
export const StandardsWork = model.define("programme_standards_work", {
  id: model.id({ prefix: "stdw" }).primaryKey(),
  group_id: model.text(),
  product_id: model.text().nullable(),
  standard: model.text(),
  state: model.text(),
  organisation_id: model.text().nullable(),
  note: model.text().nullable(),
});
