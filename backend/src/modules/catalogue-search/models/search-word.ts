import { model } from "@medusajs/framework/utils";

/** What staff have taught the search: one word of the dictionary, or names that mean the same. */
export const SearchWord = model.define("search_word", {
  id: model.id({ prefix: "sword" }).primaryKey(),
  kind: model.enum(["word", "synonyms"]),
  /** One word, or two to twenty names. */
  terms: model.array(),
});
