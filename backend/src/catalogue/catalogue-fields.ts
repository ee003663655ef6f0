import { search } from "@medusajs/framework/utils";

/** What each engine holds of a product; one document for all of them. */
export const catalogueFields = search.define({
  id: search.keyword().filterable().sortable(),
  handle: search.keyword().filterable(),
  title: search.keyword(),
  title_en: search.keyword(),
  title_seg: search.text().searchable({ weight: 3 }).retrievable(false),
  title_sub: search.text().searchable({ weight: 2 }).retrievable(false),
  other_names: search.text().searchable({ weight: 2 }).retrievable(false),
  group_seg: search.text().searchable({ weight: 1.5 }).retrievable(false),
  category_seg: search.text().searchable({ weight: 1.5 }).retrievable(false),
  place_seg: search.text().searchable({ weight: 1.5 }).retrievable(false),
  category_sub: search.text().searchable({ weight: 1 }).retrievable(false),
  group_sub: search.text().searchable({ weight: 1 }).retrievable(false),
  place_sub: search.text().searchable({ weight: 1 }).retrievable(false),
  spelling: search.text().retrievable(false),
  name_sort: search.keyword().sortable().retrievable(false),
  group_id: search.keyword().filterable(),
  group_handle: search.keyword().filterable().facetable(),
  amphoe: search.keyword().filterable().facetable(),
  category: search.keyword().filterable().facetable(),
  price_satang: search
    .integer()
    .filterable()
    .sortable()
    .facetable({ types: ["range"] }),
  in_stock: search.boolean().filterable().facetable(),
  sellable: search.keyword().filterable(),
  certificates: search.keyword().array().filterable().facetable(),
  created_at: search.date().filterable().sortable(),
  /** What a card shows, and the product's page, as the JSON that is answered: made once, not at every question. */
  card: search.keyword(),
  detail: search.keyword(),
});
