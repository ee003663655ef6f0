import { toBangkokDate } from "@chumchon/thai";
import type { SearchTypes } from "@medusajs/framework/types";
import { defineSearchIndex, search } from "@medusajs/framework/utils";
import { affectedProducts, catalogueEvents } from "../catalogue/affected-products";
import { catalogueDocument } from "../catalogue/catalogue-document";
import { type Graph, loadCatalogueProducts } from "../catalogue/catalogue-product";

const batchSize = 200;

/** Documents of these products as they are now; a product that must not be seen is taken out. */
async function mutationsFor(query: Graph, ids: string[]): Promise<SearchTypes.SearchMutation[]> {
  const today = toBangkokDate(new Date());
  const products = await loadCatalogueProducts(query, { id: ids });
  const documents = products.flatMap((product) => catalogueDocument(product, today) ?? []);
  const shown = new Set(documents.map((document) => document.id));
  const gone = ids.filter((id) => !shown.has(id));
  const mutations: SearchTypes.SearchMutation[] = [];
  if (documents.length > 0) mutations.push({ action: "upsert", documents });
  if (gone.length > 0) mutations.push({ action: "delete", filters: { id: gone } });
  return mutations;
}

/**
 * The catalogue: product lists, categories, group pages and the search box read this one index, through
 * `searchCatalogue`. Searchable are only the fields made by @chumchon/thai (docs/decisions/006-search-module.md).
 */
export default defineSearchIndex({
  name: "catalogue",
  entity: "product",
  fields: search.define({
    id: search.keyword().filterable().sortable(),
    handle: search.keyword().filterable(),
    title: search.keyword(),
    title_en: search.keyword(),
    thumbnail: search.keyword(),
    title_seg: search.text().searchable({ weight: 3 }).retrievable(false),
    group_seg: search.text().searchable({ weight: 2 }).retrievable(false),
    title_sub: search.text().searchable({ weight: 2 }).retrievable(false),
    category_seg: search.text().searchable({ weight: 1 }).retrievable(false),
    group_sub: search.text().searchable({ weight: 1 }).retrievable(false),
    name_sort: search.keyword().sortable().retrievable(false),
    group_id: search.keyword().filterable(),
    group_handle: search.keyword().filterable().facetable(),
    group_name: search.keyword(),
    group_name_en: search.keyword(),
    tambon_code: search.keyword(),
    amphoe: search.keyword().filterable().facetable(),
    category: search.keyword().filterable().facetable(),
    price_satang: search.integer().filterable().sortable(),
    unit_price_satang: search.integer(),
    unit_price_per: search.keyword(),
    in_stock: search.boolean().filterable().facetable(),
    sellable: search.keyword().filterable(),
    marks: search.keyword().array().filterable(),
    is_sample: search.boolean(),
    created_at: search.date().filterable().sortable(),
  }),
  // Trigram tolerance costs 20 ms at 270 documents and 240 ms at 2,000, and matches "100 g" with everything.
  settings: { typo_tolerance: { enabled: false } },
  events: [...catalogueEvents],
  async consume(event, { container }) {
    return mutationsFor(container.query, await affectedProducts(event, container.query));
  },
  async *seed({ container }) {
    const today = toBangkokDate(new Date());
    for (let skip = 0; ; skip += batchSize) {
      const products = await loadCatalogueProducts(container.query, { all: true }, { skip, take: batchSize });
      const documents = products.flatMap((product) => catalogueDocument(product, today) ?? []);
      if (documents.length > 0) yield [{ action: "upsert" as const, documents }];
      if (products.length < batchSize) return;
    }
  },
});
