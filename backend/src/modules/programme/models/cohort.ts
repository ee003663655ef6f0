import { model } from "@medusajs/framework/utils";

/** A round of the programme (รุ่นที่); groups name it by its number. */
export const Cohort = model.define("programme_cohort", {
  id: model.id({ prefix: "coh" }).primaryKey(),
  no: model.number(),
  name: model.text(),
  note: model.text().nullable(),
});
