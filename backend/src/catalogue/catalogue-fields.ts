import { search } from "@medusajs/framework/utils";

/** What each engine holds of a product; one document for all of them. */
export const catalogueFields = search.define({
  id: search.keyword().filterable().sortable(),
  handle: search.keyword().filterable(),
  title: search.keyword(),
  title_en: search.keyword(),
  thumbnail: search.keyword(),
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
  group_name: search.keyword(),
  group_name_en: search.keyword(),
  tambon_code: search.keyword(),
  amphoe: search.keyword().filterable().facetable(),
  category: search.keyword().filterable().facetable(),
  price_satang: search
    .integer()
    .filterable()
    .sortable()
    .facetable({ types: ["range"] }),
  unit_price_satang: search.integer(),
  unit_price_per: search.keyword(),
  in_stock: search.boolean().filterable().facetable(),
  sellable: search.keyword().filterable(),
  marks: search.keyword().array(),
  certificates: search.keyword().array().filterable().facetable(),
  is_sample: search.boolean(),
  created_at: search.date().filterable().sortable(),
  /** The product's page, as JSON. */
  detail: search.keyword(),
});

/** What a card needs; the page of each product would make a list ten times as heavy. */
export const cardFields = [
  "id",
  "handle",
  "title",
  "title_en",
  "thumbnail",
  "group_id",
  "group_handle",
  "group_name",
  "group_name_en",
  "tambon_code",
  "category",
  "price_satang",
  "unit_price_satang",
  "unit_price_per",
  "in_stock",
  "sellable",
  "marks",
  "is_sample",
];
