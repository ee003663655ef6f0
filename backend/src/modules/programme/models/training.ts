import { model } from "@medusajs/framework/utils";

/** A training that was held; which groups came stands in `programme_attendance`. */
export const Training = model.define("programme_training", {
  id: model.id({ prefix: "trn" }).primaryKey(),
  title: model.text(),
  topic: model.text(),
  organisation_id: model.text().nullable(),
  note: model.text().nullable(),
});
