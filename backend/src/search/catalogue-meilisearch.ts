import { searchDictionary } from "@chumchon/thai/search";
import { defineSearchIndex } from "@medusajs/framework/utils";
import { catalogueFields } from "../catalogue/catalogue-fields";
import { meilisearchIndex } from "../catalogue/catalogue-indexes";
import { seedCatalogue } from "../catalogue/seed-catalogue";
import { env } from "../env";
// First of all PostgreSQL's: core fills indexes in the order of their definitions and stops at one that fails.
import "./catalogue";

/** A build into an index that could not be made has to fail even without a document to write. */
function touchedFirst(seed: typeof seedCatalogue): typeof seedCatalogue {
  return async function* touched(input) {
    yield [{ action: "delete" as const, filters: { id: ["none"] } }];
    yield* seed(input);
  };
}

/** The same documents in the scaled engine, where there is one. Both are always fed; `askCatalogue` chooses. */
if (env.MEILISEARCH_HOST) {
  defineSearchIndex({
    name: meilisearchIndex,
    entity: "product",
    provider: "search-meilisearch",
    fields: catalogueFields,
    settings: { provider_options: { "search-meilisearch": { dictionary: searchDictionary() } } },
    seed: touchedFirst(seedCatalogue),
  });
}
