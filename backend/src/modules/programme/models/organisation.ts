import { model } from "@medusajs/framework/utils";

/** A mentor, a member company, or another body that stands by the groups. */
export const Organisation = model.define("programme_organisation", {
  id: model.id({ prefix: "org" }).primaryKey(),
  kind: model.text(),
  name: model.text(),
  name_en: model.text().nullable(),
  note: model.text().nullable(),
});
