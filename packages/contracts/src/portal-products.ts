import { z } from "zod";
import { categoryHandle } from "./categories.js";
import { certificateKinds } from "./groups.js";
import { handle, id, isoDate, isoInstant, satang } from "./primitives.js";

/** How goods are kept and handed over. */
export const storages = [
  "ambient",
  "fragile",
  "bulky",
  "chilled",
  "frozen",
  "preorder",
  "pickup",
  "service",
] as const;
export const storage = z.enum(storages);

export const netUnits = ["g", "ml", "piece"] as const;
export const netUnit = z.enum(netUnits);

/** As the shop shows them; a name is never used again for another picture. */
export const picturePath = z
  .string()
  .regex(/^\/pictures\/[a-z0-9][a-z0-9-]{0,79}\.webp$/, "must be a picture");

export const productCertificate = z.strictObject({
  kind: z.enum(certificateKinds),
  number: z.string().trim().max(60).nullable(),
  /** OTOP stars 1–5, else null. */
  level: z.number().int().min(1).max(5).nullable(),
  /** The last day on which it holds. */
  valid_until: isoDate.nullable(),
  /** A private file: staff look at it, shoppers never. */
  photo_id: id.nullable(),
});
export type ProductCertificate = z.infer<typeof productCertificate>;

/** One size of the goods. What is null is not known yet, and needed before they go on sale. */
export const portalVariant = z.strictObject({
  /** null: a size that is new. */
  id: id.nullable(),
  price_satang: satang.min(100, "must be at least 1 baht").max(100_000_000, "is too much").nullable(),
  net_amount: z.number().positive().max(1_000_000).nullable(),
  net_unit: netUnit,
  /** With its packing, grams: what the parcel is priced by. */
  weight_grams: z.number().int().min(1).max(100_000).nullable(),
});
export type PortalVariant = z.infer<typeof portalVariant>;

const productFields = {
  title: z.string().trim().min(2, "must have at least 2 letters").max(120),
  category: categoryHandle,
  description: z.string().trim().max(2000),
  storage,
  shelf_life_days: z.number().int().min(1).max(3650).nullable(),
  /** Why food of a kind that mostly needs an FDA number needs none. */
  fda_exempt_reason: z.string().trim().max(200).nullable(),
  pictures: z.array(picturePath).max(6),
  certificates: z.array(productCertificate).max(10),
  variants: z.array(portalVariant).min(1).max(10),
  /** false: kept for later; true: asks staff to look at it. */
  send: z.boolean(),
};

/** POST /portal/products/:id: price and stock facts hold at once, the rest when staff have looked at it. */
export const updateProductBody = z.strictObject(productFields);
export type UpdateProductBody = z.infer<typeof updateProductBody>;

/** POST /portal/products. The same `request_key` makes one product, however often it arrives. */
export const createProductBody = z.strictObject({
  ...productFields,
  variants: z.array(portalVariant).length(1),
  stock: z.number().int().min(0).max(100_000),
  request_key: z.string().regex(/^[A-Za-z0-9_-]{8,64}$/, "must be a key of 8 to 64 letters and digits"),
});
export type CreateProductBody = z.infer<typeof createProductBody>;

/** draft: never sent; waiting: first publication; changed: on sale while staff look at a change; returned: sent back. */
export const productStates = ["draft", "waiting", "on_sale", "changed", "returned"] as const;

/** What goods lack before they may be sold; `certificate` is the category's. */
export const saleFacts = [
  "picture",
  "description",
  "price",
  "net_amount",
  "weight",
  "certificate",
  "fda_number",
  "certificate_number",
  "certificate_expired",
] as const;
export type SaleFact = (typeof saleFacts)[number];

export const portalProductRow = z.object({
  id,
  title: z.string(),
  picture: z.string().nullable(),
  price_satang: satang.nullable(),
  state: z.enum(productStates),
});
/** GET /portal/products. */
export const listPortalProductsResponse = z.object({ products: z.array(portalProductRow) });

/** What staff look at; the rest of a product is the group's own to change. */
export const reviewedFields = [
  "title",
  "category",
  "description",
  "pictures",
  "certificates",
  "net",
  "fda_exempt_reason",
] as const;
export type ReviewedField = (typeof reviewedFields)[number];

export const productLogEntry = z.object({
  id,
  act: z.enum(["created", "changed", "sent", "approved", "rejected"]),
  by: z.string(),
  at: isoInstant,
  /** Names of what changed; of prices also before and after. */
  fields: z.array(z.string()),
  prices: z.array(z.object({ before: satang.nullable(), after: satang.nullable() })),
  note: z.string().nullable(),
});

export const portalProduct = z.object({
  id,
  handle,
  state: z.enum(productStates),
  /** As the group wants it: with what staff have not looked at yet. */
  title: z.string(),
  category: categoryHandle,
  description: z.string(),
  storage,
  shelf_life_days: z.number().int().nullable(),
  fda_exempt_reason: z.string().nullable(),
  pictures: z.array(z.string()),
  certificates: z.array(productCertificate),
  variants: z.array(
    z.object({
      id,
      title: z.string(),
      price_satang: satang.nullable(),
      net_amount: z.number().nullable(),
      net_unit: netUnit,
      weight_grams: z.number().int().nullable(),
      /** Its page in the stock list. */
      item_id: id.nullable(),
      on_hand: z.number().int(),
    }),
  ),
  missing: z.array(z.enum(saleFacts)),
  /** Why staff sent it back. */
  note: z.string().nullable(),
  log: z.array(productLogEntry),
});
export type PortalProduct = z.infer<typeof portalProduct>;
/** GET and POST /portal/products/:id, POST /portal/products. */
export const portalProductResponse = z.object({ product: portalProduct });

/** POST /portal/pictures, the photo as the body. */
export const pictureResponse = z.object({
  picture: z.object({ path: picturePath, width: z.number().int(), height: z.number().int() }),
});
/** POST /portal/certificate-photos, the photo as the body. */
export const certificatePhotoResponse = z.object({ photo: z.object({ id }) });

/** Largest photo that is taken in, bytes; a phone's camera makes 3 to 12 MB. */
export const MAX_PHOTO_BYTES = 16 * 1024 * 1024;

/** Facts of a product as staff compare them. */
export const reviewedFacts = z.object({
  title: z.string(),
  category: z.string(),
  description: z.string(),
  pictures: z.array(z.string()),
  certificates: z.array(productCertificate),
  net: z.array(z.object({ variant_id: z.string(), amount: z.number().nullable(), unit: netUnit })),
  fda_exempt_reason: z.string().nullable(),
});
export type ReviewedFacts = z.infer<typeof reviewedFacts>;

/** GET /admin/product-changes. */
export const listProductChangesQuery = z.strictObject({
  limit: z.coerce.number().int().min(1).max(100).default(20),
  offset: z.coerce.number().int().min(0).max(100_000).default(0),
  status: z.enum(["open", "approved", "rejected"]).default("open"),
});
export const productChange = z.object({
  id,
  product_id: id,
  group: z.object({ id, name: z.string() }),
  kind: z.enum(["first", "change"]),
  status: z.enum(["open", "approved", "rejected"]),
  version: z.number().int(),
  asked_by: z.string(),
  asked_at: isoInstant,
  decided_at: isoInstant.nullable(),
  note: z.string().nullable(),
  fields: z.array(z.enum(reviewedFields)),
  /** null for the first publication. */
  before: reviewedFacts.nullable(),
  after: reviewedFacts,
  prices_satang: z.array(satang.nullable()),
});
export type ProductChange = z.infer<typeof productChange>;
export const listProductChangesResponse = z.object({
  changes: z.array(productChange),
  count: z.number().int(),
  limit: z.number().int(),
  offset: z.number().int(),
});

/** POST /admin/product-changes/:id/approve: `version` is what was looked at, so that nothing newer slips through. */
export const approveProductChangeBody = z.strictObject({ version: z.number().int() });
/** POST /admin/product-changes/:id/reject. */
export const rejectProductChangeBody = z.strictObject({
  version: z.number().int(),
  note: z.string().trim().min(3).max(500),
});
