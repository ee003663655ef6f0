import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import {
  categories,
  categoryHandle,
  certificate,
  groupKind,
  groupStatus,
  isoDate,
  productDetail,
  tambonCode,
} from "@chumchon/contracts";
import { z } from "@medusajs/framework/zod";

/** The committed tables of the sample world, read and checked. Prices are whole baht, weights grams. */

const sampleCertificate = certificate.extend({ status: z.enum(["valid", "expired", "rejected"]) });

const sampleGroup = z.strictObject({
  code: z.string().regex(/^S\d{2}$/),
  handle: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
  name: z.string(),
  name_en: z.string(),
  kind: groupKind,
  registration_no: z.string().nullable(),
  renewed_for_year: z.number().int().nullable(),
  cohort_no: z.number().int(),
  joined_on: isoDate,
  tambon_code: tambonCode,
  category: categoryHandle,
  /** Large, middle, small: how much of everything the group has. */
  size: z.enum(["L", "M", "S"]),
  story: z.string(),
  story_en: z.string(),
  picture: z.string(),
  tax_mode: z.enum(["non_vat", "vat"]),
  status: groupStatus,
  publish_income: z.boolean(),
  certificates: z.array(sampleCertificate),
});
export type SampleGroup = z.infer<typeof sampleGroup>;

const netUnit = z.enum(["g", "ml", "piece"]);

const sampleVariant = z.strictObject({
  sku: z.string().regex(/^S\d{2}-\d{2}-\d$/),
  title: z.string().min(1),
  title_en: z.string().min(1),
  price_baht: z.number().int().positive(),
  net_amount: z.number().positive(),
  net_unit: netUnit,
  /** What a parcel weighs more by it; 0 for what is not sent. */
  weight_grams: z.number().int().min(0),
  stock: z.number().int().min(0),
});

const sampleProduct = z.strictObject({
  group: z.string(),
  handle: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
  /** Key of price-bands.json. */
  template: z.string(),
  /** Name of a file in pictures/, without its ending. */
  picture: z.string(),
  category: categoryHandle,
  title: z.string().min(1),
  title_en: z.string().min(1),
  description: z.string().min(1),
  description_en: z.string().min(1),
  storage: productDetail.shape.storage,
  shelf_life_days: z.number().int().positive().nullable(),
  net_content: z.string().nullable(),
  status: z.enum(["published", "draft"]),
  certificates: z.array(sampleCertificate),
  variants: z.array(sampleVariant).min(1),
});
export type SampleProduct = z.infer<typeof sampleProduct>;
export type SampleVariant = z.infer<typeof sampleVariant>;

const priceBand = z.strictObject({
  /** Lowest and highest price of the net amount below. */
  price_baht: z.tuple([z.number(), z.number()]),
  net: z.strictObject({ amount: z.number(), unit: netUnit }),
  storage: productDetail.shape.storage,
  shelf_life_days: z.number().nullable(),
  /** plan: a line of the plan of the sample world; own: set for goods that the plan does not name. */
  source: z.enum(["plan", "own"]),
});
export type PriceBand = z.infer<typeof priceBand>;

export type SampleTables = {
  groups: SampleGroup[];
  products: SampleProduct[];
  priceBands: Record<string, PriceBand>;
  /** File names in pictures/. */
  pictures: string[];
};

/** @throws ZodError naming what is wrong in a table */
export function readSampleTables(folder: string): SampleTables {
  const read = (name: string): unknown => JSON.parse(readFileSync(join(folder, name), "utf8"));
  return {
    groups: z.array(sampleGroup).parse(read("groups.json")),
    products: categories.flatMap((category) =>
      z.array(sampleProduct).parse(read(join("products", `${category.handle}.json`))),
    ),
    priceBands: z.record(z.string(), priceBand).parse(read("price-bands.json")),
    pictures: readdirSync(join(folder, "pictures")),
  };
}
