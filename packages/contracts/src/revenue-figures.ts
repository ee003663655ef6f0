import { z } from "zod";
import { categoryHandle } from "./categories.js";
import { amphoeCode, tambonCode } from "./groups.js";
import { channel, id, isoDate, isoInstant, satang } from "./primitives.js";

export const figurePeriod = z.enum(["all", "month", "quarter", "year", "fiscal_year", "cohort_year"]);
export const figureCut = z.enum(["none", "group", "channel", "category", "amphoe", "tambon", "cohort"]);
export type FigurePeriodName = z.infer<typeof figurePeriod>;
export type FigureCutName = z.infer<typeof figureCut>;

const month = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/, "must be YYYY-MM");

/** GET /admin/revenue/figures. Whole months, because figures come from rollups; both ends inclusive. */
export const figuresQuery = z.strictObject({
  period: figurePeriod.default("year"),
  by: figureCut.default("none"),
  from_month: month.optional(),
  to_month: month.optional(),
  group_id: id.optional(),
  channel: channel.optional(),
  category: categoryHandle.optional(),
  amphoe: amphoeCode.optional(),
  tambon: tambonCode.optional(),
  cohort_no: z.coerce.number().int().min(1).max(99).optional(),
});
export type FiguresQuery = z.infer<typeof figuresQuery>;

export const figureRow = z.object({
  /** "2024-03", "2024-Q1", B.E. "2567", the n-th year since joining "1", or "all". */
  period: z.string(),
  key: z.string(),
  verified_satang: satang,
  /** Waits for a second person; never part of `verified_satang`. */
  claimed_satang: satang,
  /** Verified, the same period a year earlier; null where nothing is known. */
  year_before_satang: satang.nullable(),
  change_percent: z.number().nullable(),
});

export const definitionName = z.object({
  version: z.string(),
  from: isoDate,
  th: z.string(),
  en: z.string(),
});

export const figuresResponse = z.object({
  rows: z.array(figureRow),
  /** Sums of twelve months, with `period=month` and no cut; else empty. */
  rolling_twelve: z.array(z.object({ month, satang })),
  total: z.object({ verified_satang: satang, claimed_satang: satang }),
  definitions: z.array(definitionName),
  as_of: isoInstant,
});
export type Figures = z.infer<typeof figuresResponse>;

export const meterLevel = z.enum(["below", "near", "close", "over"]);

/** How one group stands. */
export const groupStanding = z.object({
  group_id: id,
  total_satang: satang,
  this_year_satang: satang,
  claimed_satang: satang,
  /** The calendar year against 1.8 million baht. */
  meter_percent: z.number(),
  meter: meterLevel,
  last_sale_on: isoDate.nullable(),
  silent_days: z.number().int().nullable(),
  target_satang: satang.nullable(),
  target_percent: z.number().nullable(),
  baseline_monthly_satang: satang.nullable(),
  baseline_note: z.string().nullable(),
  /** Monthly average of each whole year since joining. */
  years_monthly_satang: z.array(satang),
  before_after_percent: z.number().nullable(),
});
export type GroupStanding = z.infer<typeof groupStanding>;

/** GET /admin/revenue/overview. */
export const overviewResponse = z.object({
  be_year: z.number().int(),
  verified: z.object({
    total_satang: satang,
    online_satang: satang,
    elsewhere_satang: satang,
    this_year_satang: satang,
  }),
  claimed: z.object({ count: z.number().int(), satang }),
  /** Claims that the reader may verify. */
  to_verify: z.number().int(),
  /** Imports that wait for a second person, who the reader may be. */
  to_approve: z.number().int(),
  top_ten_permille: z.number().int().nullable(),
  before_after: z.object({
    groups: z.number().int(),
    improved: z.number().int(),
    median_percent: z.number().nullable(),
    mean_percent: z.number().nullable(),
  }),
  groups: z.array(groupStanding),
  definitions: z.array(definitionName),
  as_of: isoInstant,
});
export type Overview = z.infer<typeof overviewResponse>;

const beYear = z.number().int().min(2553).max(2700);
const amount = satang.min(0).max(1_000_000_000_000);

/** POST /admin/revenue/targets; null takes it away. */
export const setTargetBody = z.strictObject({
  group_id: id,
  be_year: beYear,
  amount_satang: amount.min(1).nullable(),
});
/** POST /admin/revenue/baselines: average income a month before joining; null takes it away. */
export const setBaselineBody = z.strictObject({
  group_id: id,
  monthly_satang: amount.nullable(),
  note: z.string().trim().max(500).nullable().default(null),
});
