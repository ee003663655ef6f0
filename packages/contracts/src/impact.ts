import { z } from "zod";
import { amphoeCode } from "./groups.js";
import { channel, handle, isoDate, isoInstant, satang } from "./primitives.js";

export const impactResponse = z.object({
  group_count: z.number().int(),
  cumulative_satang: satang,
  this_year_satang: satang,
  as_of: isoInstant,
  definition_version: z.string(),
  definition: z.string(),
  definition_en: z.string(),
  is_sample: z.boolean(),
  /** Only years that have data: a year without entries is unknown, not zero. */
  by_year: z.array(z.object({ be_year: z.number().int(), satang })),
  by_channel: z.array(z.object({ channel, satang })),
  /** The headline's parts; what is claimed and not verified yet is in no other figure. */
  parts: z.object({
    verified_online_satang: satang,
    verified_elsewhere_satang: satang,
    claimed_satang: satang,
  }),
  /** Groups that agreed, largest first. Figures of fewer than three sales, and what would tell them, are in other_groups. */
  groups: z.array(
    z.object({
      handle,
      name: z.string(),
      name_en: z.string().nullable(),
      cohort_no: z.number().int().nullable(),
      amphoe: amphoeCode,
      cumulative_satang: satang,
    }),
  ),
  other_groups: z.object({ group_count: z.number().int(), satang }).nullable(),
  /** Every meaning that income has had, newest first, with the first day of sale that it counts for. */
  definitions: z.array(
    z.object({ version: z.string(), from: isoDate.nullable(), th: z.string(), en: z.string() }),
  ),
  last_entry_at: isoInstant.nullable(),
  /** As printed on paper: a number and twenty digits. */
  latest_seal: z.object({ printed: z.string(), sealed_at: isoInstant, entries: z.number().int() }).nullable(),
});
export type ImpactResponse = z.infer<typeof impactResponse>;
