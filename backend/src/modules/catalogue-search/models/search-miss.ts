import { model } from "@medusajs/framework/utils";

/** A question that found nothing, counted; nothing of who asked is kept. */
export const SearchMiss = model.define("search_miss", {
  id: model.id({ prefix: "smiss" }).primaryKey(),
  /** Folded, so that one question with and without tone marks is one. */
  folded: model.text().unique(),
  /** As it was typed last. */
  typed: model.text(),
  times: model.number(),
  last_at: model.dateTime(),
});
