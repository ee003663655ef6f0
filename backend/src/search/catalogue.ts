import { defineSearchIndex, search } from "@medusajs/framework/utils";
import { batchSize, catalogueContents } from "../catalogue/catalogue-contents";

/**
 * The catalogue: product lists, categories, group pages and the search box read this one index, through
 * `searchCatalogue`. Searchable are only the fields made by @chumchon/thai. It declares no events: core's ingestion
 * reads and writes without order, so `followChangesWorkflow` keeps it up to date (docs/decisions/006-search-module.md).
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
    category_sub: search.text().searchable({ weight: 1 }).retrievable(false),
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
  async *seed({ container, catchup }) {
    const { query } = container;
    for (let skip = 0; ; skip += batchSize) {
      const page = { skip, take: batchSize, order: { id: "ASC" } };
      const { data } = await query.graph({ entity: "product", fields: ["id"], pagination: page });
      const ids = data.map((product) => product.id);
      const { documents, hidden } = await catalogueContents(query, ids);
      yield [{ action: "upsert" as const, documents }];
      // The second pass also takes out what stopped being shown while the first one was reading.
      if (catchup && hidden.length > 0) yield [{ action: "delete" as const, filters: { id: hidden } }];
      if (ids.length < batchSize) break;
    }
    if (!catchup) return;
    const { data: deleted } = await query.graph({
      entity: "product",
      fields: ["id"],
      filters: { deleted_at: { $gte: catchup.since } },
      withDeleted: true,
    });
    const ids = deleted.map((product) => product.id);
    if (ids.length > 0) yield [{ action: "delete" as const, filters: { id: ids } }];
  },
});
