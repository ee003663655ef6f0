import { model } from "@medusajs/framework/utils";
import { EnterpriseGroup } from "./enterprise-group";

/** A certificate of a group as a whole, or of one of its products. It is a mark of traceability, not a promise of ours. */
export const GroupCertificate = model
  .define("group_certificate", {
    id: model.id({ prefix: "gcert" }).primaryKey(),
    group: model.belongsTo(() => EnterpriseGroup, { mappedBy: "certificates" }),
    /** null: the certificate belongs to the group itself. */
    product_id: model.text().nullable(),
    kind: model.enum(["fda", "tcps", "otop", "gap", "pgs", "organic", "halal", "gi", "herbal", "cosmetic"]),
    number: model.text().nullable(),
    /** OTOP stars, 1–5. */
    level: model.number().nullable(),
    /** YYYY-MM-DD, the last day on which it holds. */
    valid_until: model.text().nullable(),
    /** A private file: what staff compared it with. */
    photo_file_id: model.text().nullable(),
    status: model.enum(["valid", "expired", "rejected"]).default("valid"),
  })
  .indexes([{ on: ["product_id"], where: "product_id IS NOT NULL AND deleted_at IS NULL" }])
  .checks([
    {
      name: "group_certificate_valid_until_check",
      expression: (columns) =>
        `${columns.valid_until} IS NULL OR ${columns.valid_until} ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}$'`,
    },
    {
      name: "group_certificate_level_check",
      expression: (columns) => `${columns.level} IS NULL OR ${columns.level} BETWEEN 1 AND 5`,
    },
  ]);
