import { z } from "zod";
import { categoryHandle } from "./categories.js";
import { handle, id, isoDate, page, satang } from "./primitives.js";

export const groupKinds = ["community_enterprise", "network", "not_registered"] as const;
export const groupKind = z.enum(groupKinds);

/** paused: the page stays, goods can't be ordered; suspended: 404 and out of the index. */
export const groupStatuses = ["active", "paused", "suspended"] as const;
export const groupStatus = z.enum(groupStatuses);

export const certificateKinds = [
  "fda",
  "tcps",
  "otop",
  "gap",
  "pgs",
  "organic",
  "halal",
  "gi",
  "herbal",
  "cosmetic",
] as const;
export const certificate = z.object({
  kind: z.enum(certificateKinds),
  number: z.string().nullable(),
  /** OTOP stars 1–5, else null. */
  level: z.number().int().nullable(),
  valid_until: isoDate.nullable(),
});

export const amphoeCode = z.string().regex(/^\d{4}$/, "must be a four-digit amphoe code");
export const tambonCode = z.string().regex(/^\d{6}$/, "must be a six-digit tambon code");

export const listGroupsQuery = z.strictObject({
  ...page,
  amphoe: amphoeCode.optional(),
  category: categoryHandle.optional(),
  q: z.string().trim().max(100).optional(),
});

export const groupCard = z.object({
  id,
  handle,
  name: z.string(),
  name_en: z.string().nullable(),
  kind: groupKind,
  cohort_no: z.number().int().nullable(),
  joined_on: isoDate.nullable(),
  tambon_code: tambonCode,
  amphoe: amphoeCode,
  category: categoryHandle,
  status: groupStatus,
  is_sample: z.boolean(),
  product_count: z.number().int(),
  /** null unless the group consents to publishing its income, and while it is of fewer than three sales. */
  cumulative_satang: satang.nullable(),
  picture: z.string().nullable(),
});
export type GroupCard = z.infer<typeof groupCard>;

export const listGroupsResponse = z.object({
  groups: z.array(groupCard),
  count: z.number().int(),
  limit: z.number().int(),
  offset: z.number().int(),
});

export const groupDetail = groupCard.extend({
  story: z.string().nullable(),
  story_en: z.string().nullable(),
  registration_no: z.string().nullable(),
  renewed_for_year: z.number().int().nullable(),
  tax_mode: z.enum(["non_vat", "vat"]),
  certificates: z.array(certificate),
  /** A pause of the group's own: when it sells again, and its words meanwhile. */
  pause: z.object({ until: isoDate, message: z.string() }).nullable(),
  /** Cumulative income by year, only with consent. */
  income_by_year: z
    .array(
      z.object({
        be_year: z.number().int(),
        /** Earlier than be_year where years can't be told apart without telling of another group. */
        from_be_year: z.number().int(),
        satang,
      }),
    )
    .nullable(),
});
export type GroupDetail = z.infer<typeof groupDetail>;

export const getGroupResponse = z.object({ group: groupDetail });
