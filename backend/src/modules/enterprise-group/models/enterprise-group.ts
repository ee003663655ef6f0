import { model } from "@medusajs/framework/utils";
import { GroupCertificate } from "./group-certificate";

/** One community-enterprise group (กลุ่มวิสาหกิจ) or network of the programme. */
export const EnterpriseGroup = model
  .define("enterprise_group", {
    id: model.id({ prefix: "grp" }).primaryKey(),
    /** Part of the public address, so it never changes. */
    handle: model.text().unique(),
    /** Number of the group in CPA's own register, e.g. "S01" in the sample world. */
    code: model.text().unique().nullable(),
    name: model.text(),
    name_en: model.text().nullable(),
    kind: model.enum(["community_enterprise", "network", "not_registered"]).default("community_enterprise"),
    /** Number of the certificate ท.ว.ช.2; the format is the office's own, so it is kept as written. */
    registration_no: model.text().nullable(),
    /** B.E. year for which the registration was renewed (every January). */
    renewed_for_year: model.number().nullable(),
    cohort_no: model.number().nullable(),
    /** YYYY-MM-DD, a day in Bangkok; a fact of its own beside the cohort. */
    joined_on: model.text().nullable(),
    /** Six digits; the first four are the amphoe. */
    tambon_code: model.text(),
    /** Handle of the product category that the group stands for. */
    category: model.text(),
    story: model.text().nullable(),
    story_en: model.text().nullable(),
    picture: model.text().nullable(),
    tax_mode: model.enum(["non_vat", "vat"]).default("non_vat"),
    status: model.enum(["active", "paused", "suspended"]).default("active"),
    is_sample: model.boolean().default(false),
    /** The calculated option that prices this group's parcel. */
    shipping_option_id: model.text().nullable(),
    /** The option "fetch it from us", made when a manager first switches it on; offered while `pickup_note` is set. */
    pickup_option_id: model.text().nullable(),
    /** Where and when goods can be fetched; null: not offered. */
    pickup_note: model.text().nullable(),
    /** YYYY-MM-DD in Bangkok: the day on which a pause of the group's own ends by itself. */
    paused_until: model.text().nullable(),
    /** What shoppers read meanwhile, in the group's words. */
    pause_message: model.text().nullable(),
    /** Folded names, written by the create and update workflows: what `q` of the group list looks into. */
    search_text: model.text().default(""),
    certificates: model.hasMany(() => GroupCertificate, { mappedBy: "group" }),
  })
  .indexes([
    { on: ["status", "name"], where: "deleted_at IS NULL" },
    { on: ["category"], where: "deleted_at IS NULL" },
  ])
  .cascades({ delete: ["certificates"] })
  .checks([
    {
      name: "enterprise_group_tambon_code_check",
      expression: (columns) => `${columns.tambon_code} ~ '^[0-9]{6}$'`,
    },
    {
      name: "enterprise_group_joined_on_check",
      expression: (columns) =>
        `${columns.joined_on} IS NULL OR ${columns.joined_on} ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}$'`,
    },
  ]);
