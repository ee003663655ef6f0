import { z } from "zod";
import { categoryHandle } from "./categories.js";
import { amphoeCode, tambonCode } from "./groups.js";
import { channel, id, isoDate, isoInstant, page, queryBoolean, satang } from "./primitives.js";

export const incomeKinds = ["sale", "refund", "opening", "correction", "reversal"] as const;
export const incomeSources = ["order", "history", "claim", "import"] as const;

export const revenueSummaryQuery = z.strictObject({
  from: isoDate.optional(),
  to: isoDate.optional(),
  group_id: id.optional(),
  channel: channel.optional(),
  category: categoryHandle.optional(),
});

export const revenueSummaryResponse = z.object({
  total_satang: satang,
  by_year: z.array(z.object({ be_year: z.number().int(), satang })),
  by_group: z.array(z.object({ group_id: id, satang })),
  by_channel: z.array(z.object({ channel, satang })),
});

export const revenueEntriesQuery = z.strictObject({
  ...page,
  group_id: id.optional(),
  channel: channel.optional(),
  category: categoryHandle.optional(),
  kind: z.enum(incomeKinds).optional(),
  source: z.enum(incomeSources).optional(),
  claim_id: id.optional(),
  import_id: id.optional(),
  /** Only groups of this place or cohort: what a figure in such a cut is made of. */
  amphoe: amphoeCode.optional(),
  tambon: tambonCode.optional(),
  cohort_no: z.coerce.number().int().min(1).max(99).optional(),
  /** Only what was not sold on this website. */
  elsewhere: queryBoolean.optional(),
  from: isoDate.optional(),
  to: isoDate.optional(),
});

export const incomeEntry = z.object({
  id,
  group_id: id,
  channel,
  category: categoryHandle,
  effective_on: isoDate,
  recorded_at: isoInstant,
  amount_satang: satang,
  kind: z.enum(incomeKinds),
  source: z.enum(incomeSources),
  is_sample: z.boolean(),
  /** What it rests on: one of order, claim and import, or nothing for history of before. */
  order_id: z.string().nullable(),
  claim_id: z.string().nullable(),
  import_id: z.string().nullable(),
  import_row: z.number().int().nullable(),
  reverses_id: z.string().nullable(),
  note: z.string().nullable(),
  definition_version: z.string(),
});
export type IncomeEntryDto = z.infer<typeof incomeEntry>;

/** GET /admin/revenue/entries/:id. */
export const incomeEntryResponse = z.object({
  entry: incomeEntry,
  /** The entry that took it back, if one did. */
  reversed_by: z.string().nullable(),
});
export type IncomeEntryDetail = z.infer<typeof incomeEntryResponse>;

export const revenueEntriesResponse = z.object({
  entries: z.array(incomeEntry),
  count: z.number().int(),
  /** Of all that match, whatever the page. */
  total_satang: satang,
  limit: z.number().int(),
  offset: z.number().int(),
});

export type RevenueSummary = z.infer<typeof revenueSummaryResponse>;
export type RevenueEntries = z.infer<typeof revenueEntriesResponse>;
