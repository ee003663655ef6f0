import { model } from "@medusajs/framework/utils";

/** Visitors who came to learn from the programme or its groups. */
export const StudyVisit = model.define("programme_study_visit", {
  id: model.id({ prefix: "svis" }).primaryKey(),
  visitors: model.text(),
  people: model.number().nullable(),
  note: model.text().nullable(),
});
