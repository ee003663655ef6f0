import { z } from "zod";
import { categoryHandle } from "./categories.js";
import { amphoeCode, certificate, groupKind, groupStatus, tambonCode } from "./groups.js";
import { handle, id, isoDate, isoInstant, nameText, page } from "./primitives.js";

const text = (most: number) => z.string().trim().min(1).max(most);
/** An empty text means that there is none: forms send "" for a field that was left empty. */
const optional = <T extends z.ZodType>(written: T) =>
  z
    .union([z.literal("").transform(() => null), written])
    .nullable()
    .optional();
const optionalText = (most: number) => optional(text(most));

const written = {
  code: optionalText(20),
  name: nameText(120),
  name_en: optional(nameText(120)),
  kind: groupKind,
  registration_no: optionalText(60),
  /** B.E. year. */
  renewed_for_year: z.number().int().min(2548).max(2700).nullable().optional(),
  cohort_no: z.number().int().min(1).max(99).nullable().optional(),
  joined_on: isoDate.nullable().optional(),
  tambon_code: tambonCode,
  category: categoryHandle,
  story: optionalText(5000),
  story_en: optionalText(5000),
  picture: z
    .string()
    .regex(/^\/pictures\/[a-z0-9][a-z0-9-]{0,79}\.webp$/, "must be /pictures/<name>.webp")
    .nullable()
    .optional(),
  tax_mode: z.enum(["non_vat", "vat"]),
};

export const consentPurposes = ["publish_income"] as const;
export const consentPurpose = z.enum(consentPurposes);

/** POST /admin/groups. The handle becomes part of public addresses and can't be changed later. */
export const createGroupBody = z.strictObject({
  ...written,
  handle,
  kind: groupKind.default("community_enterprise"),
  tax_mode: z.enum(["non_vat", "vat"]).default("non_vat"),
  status: groupStatus.default("active"),
  consents: z.array(consentPurpose).max(consentPurposes.length).default([]),
});

/** POST /admin/groups/:id. Only what is sent is changed. */
export const updateGroupBody = z.strictObject(written).partial();

/** POST /admin/groups/:id/status. */
export const setGroupStatusBody = z.strictObject({ status: groupStatus });

/** POST /admin/groups/:id/consents: one act, appended to the log. */
export const setGroupConsentBody = z.strictObject({ purpose: consentPurpose, granted: z.boolean() });

/** POST /admin/products/:id/group; null takes the product out of its group, and so out of the shop. */
export const setProductGroupBody = z.strictObject({ group_id: id.nullable() });

export const adminListGroupsQuery = z.strictObject({
  ...page,
  q: z.string().trim().max(100).optional(),
  amphoe: amphoeCode.optional(),
  category: categoryHandle.optional(),
  status: groupStatus.optional(),
});

export const adminGroup = z.object({
  id,
  handle,
  code: z.string().nullable(),
  name: z.string(),
  name_en: z.string().nullable(),
  kind: groupKind,
  registration_no: z.string().nullable(),
  renewed_for_year: z.number().int().nullable(),
  cohort_no: z.number().int().nullable(),
  joined_on: isoDate.nullable(),
  tambon_code: tambonCode,
  amphoe: amphoeCode,
  category: categoryHandle,
  story: z.string().nullable(),
  story_en: z.string().nullable(),
  picture: z.string().nullable(),
  tax_mode: z.enum(["non_vat", "vat"]),
  status: groupStatus,
  is_sample: z.boolean(),
  product_count: z.number().int(),
  publish_income: z.boolean(),
  stock_location_id: id.nullable(),
  shipping_profile_id: id.nullable(),
  shipping_option_id: id.nullable(),
});
export type AdminGroup = z.infer<typeof adminGroup>;

export const adminListGroupsResponse = z.object({
  groups: z.array(adminGroup),
  count: z.number().int(),
  limit: z.number().int(),
  offset: z.number().int(),
});

export const consentAct = z.object({
  id,
  purpose: consentPurpose,
  granted: z.boolean(),
  at: isoInstant,
  recorded_by: z.string().nullable(),
});

/** GET /admin/groups/:id; certificates with all of them, also expired and rejected ones. */
export const adminGroupResponse = z.object({
  group: adminGroup.extend({
    certificates: z.array(
      certificate.extend({
        id,
        product_id: id.nullable(),
        status: z.enum(["valid", "expired", "rejected"]),
      }),
    ),
    /** Newest first. */
    consents: z.array(consentAct),
    /** All of them, also drafts, by title. */
    products: z.array(z.object({ id, title: z.string() })),
  }),
});
export type AdminGroupDetail = z.infer<typeof adminGroupResponse>["group"];

/** GET and POST /admin/products/:id/group. */
export const productGroupResponse = z.object({
  product_id: id,
  group: z.object({ id, handle, name: z.string(), status: groupStatus }).nullable(),
});
