import { z } from "zod";
import { categoryHandle } from "./categories.js";
import { certificate, certificateKinds } from "./groups.js";
import { handle, id, page, queryBoolean, satang } from "./primitives.js";

export const catalogueSorts = ["relevance", "newest", "price_asc", "price_desc", "name"] as const;

/** Prices to choose from, in satang: from inclusive, to exclusive. */
export const priceRanges = [
  { from: 0, to: 10_000 },
  { from: 10_000, to: 20_000 },
  { from: 20_000, to: 50_000 },
  { from: 50_000, to: null },
] as const;

export const listCatalogueQuery = z
  .strictObject({
    ...page,
    /** Deeper pages are reached by `cursor`: counting past rows costs the more the deeper it goes. */
    offset: z.coerce.number().int().min(0).max(10_000).default(0),
    /** `next_cursor` of the page before, for the same filters and sort; `offset` is not looked at then. */
    cursor: z
      .string()
      .regex(/^[A-Za-z0-9_-]{1,400}$/, "must be a next_cursor")
      .optional(),
    q: z.string().max(200).optional(),
    category: categoryHandle.optional(),
    group: handle.optional(),
    /** District, four digits. */
    amphoe: z
      .string()
      .regex(/^\d{4}$/, "must be the four digits of a district")
      .optional(),
    /** Goods with a valid certificate of this kind. */
    certificate: z.enum(certificateKinds).optional(),
    min_price_satang: z.coerce.number().int().min(0).max(100_000_000).optional(),
    max_price_satang: z.coerce.number().int().min(0).max(100_000_000).optional(),
    in_stock: queryBoolean.optional(),
    /** Only what can be put into a cart now: sold online, by an active group. */
    orderable: queryBoolean.optional(),
    sort: z.enum(catalogueSorts).optional(),
  })
  .refine(
    (query) =>
      query.min_price_satang === undefined ||
      query.max_price_satang === undefined ||
      query.min_price_satang <= query.max_price_satang,
    { path: ["max_price_satang"], message: "must not be below min_price_satang" },
  );
export type ListCatalogueQuery = z.infer<typeof listCatalogueQuery>;

/** Why a product can or can't be put into the cart. */
export const sellable = z.enum(["yes", "pickup_only", "group_paused", "coming_soon"]);

export const productCard = z.object({
  id,
  handle,
  title: z.string(),
  title_en: z.string().nullable(),
  thumbnail: z.string().nullable(),
  group: z.object({ id, handle, name: z.string(), name_en: z.string().nullable(), tambon_code: z.string() }),
  category: categoryHandle,
  /** Lowest price of its variants, final, VAT included where there is any. */
  price_satang: satang,
  /** Price by a comparable unit, e.g. { satang: 8800, per: "100 g" }; null when the kind has none. */
  unit_price: z.object({ satang, per: z.string() }).nullable(),
  in_stock: z.boolean(),
  sellable,
  /** Kinds of valid certificates, at most the ones a card shows. */
  marks: z.array(z.string()),
  is_sample: z.boolean(),
});
export type ProductCard = z.infer<typeof productCard>;

export const facet = z.array(
  z.object({ value: z.string(), label: z.string(), label_en: z.string(), count: z.number().int() }),
);

export const searchNote = z.object({
  engine: z.enum(["postgres", "meilisearch"]),
  /** The configured engine did not answer in time, the other one did. */
  degraded: z.boolean(),
  /**
   * as_asked, or what was done to find anything at all: read with the other keyboard layout, with other letters, or
   * for some of the words.
   */
  matched: z.enum(["as_asked", "layout", "spelling", "some_words", "nothing"]),
  /** What was probably meant, to be asked instead. */
  did_you_mean: z.string().nullable(),
  /** Folded words to highlight. */
  terms: z.array(z.string()),
});
export type SearchNote = z.infer<typeof searchNote>;

export const listCatalogueResponse = z.object({
  products: z.array(productCard),
  count: z.number().int(),
  facets: z.record(z.string(), facet),
  limit: z.number().int(),
  offset: z.number().int(),
  /** For the next page, null on the last one. */
  next_cursor: z.string().nullable().default(null),
  /** How a question was answered; null without one. */
  search: searchNote.nullable().default(null),
});
export type ListCatalogueResponse = z.infer<typeof listCatalogueResponse>;

export const productVariant = z.object({
  id,
  title: z.string(),
  title_en: z.string().nullable(),
  price_satang: satang,
  unit_price: z.object({ satang, per: z.string() }).nullable(),
  in_stock: z.boolean(),
  /** Most that can be put into a cart now, capped at 99 so that exact stock stays private. */
  max_quantity: z.number().int(),
});

export const productDetail = productCard.extend({
  description: z.string().nullable(),
  description_en: z.string().nullable(),
  images: z.array(z.string()),
  certificates: z.array(certificate),
  variants: z.array(productVariant),
  /** Facts printed under the goods; null when they do not apply. */
  net_content: z.string().nullable(),
  storage: z.enum(["ambient", "fragile", "bulky", "chilled", "frozen", "preorder", "pickup", "service"]),
  shelf_life_days: z.number().int().nullable(),
  /** Delivery of one piece from this group, satang; null when no parcel carries it. */
  delivery_from_satang: satang.nullable(),
  /** Where and when it can be fetched at the group for nothing; null where that is not offered. */
  pickup: z.object({ note: z.string() }).nullable().default(null),
});
export type ProductDetail = z.infer<typeof productDetail>;

export const getProductResponse = z.object({ product: productDetail });
