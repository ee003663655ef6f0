import { model } from "@medusajs/framework/utils";

/** One private key to one cart or order. Only its SHA-256 is stored: a copy of the table opens nothing. */
export const ShopperAccess = model
  .define("shopper_access", {
    id: model.id({ prefix: "sacc" }).primaryKey(),
    kind: model.enum(["cart", "order"]),
    subject_id: model.text(),
    token_hash: model.text().unique(),
    /** What it was made for, when it may be made only once: the link in one letter (`AccessPurpose` of the service). */
    purpose: model.text().nullable(),
  })
  .indexes([
    { on: ["kind", "subject_id"] },
    { on: ["subject_id", "purpose"], unique: true, where: "purpose IS NOT NULL AND deleted_at IS NULL" },
  ]);
