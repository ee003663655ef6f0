import { defineSearchIndex } from "@medusajs/framework/utils";
import { catalogueFields } from "../catalogue/catalogue-fields";
import { catalogueIndex } from "../catalogue/catalogue-indexes";
import { seedCatalogue } from "../catalogue/seed-catalogue";

/**
 * The catalogue: product lists, categories, group pages and the search box read this one index, through
 * `searchCatalogue`. Searchable are only the fields made by @chumchon/thai. It declares no events: core's ingestion
 * reads and writes without order, so `followChangesWorkflow` keeps it up to date (docs/decisions/006-search-module.md).
 */
export default defineSearchIndex({
  name: catalogueIndex,
  entity: "product",
  provider: "search-catalogue",
  fields: catalogueFields,
  settings: { provider_options: { "search-catalogue": { rescue_field: "spelling" } } },
  seed: seedCatalogue,
});
