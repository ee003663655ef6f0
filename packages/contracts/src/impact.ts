import { z } from "zod";
import { channel, isoInstant, satang } from "./primitives.js";

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
});
export type ImpactResponse = z.infer<typeof impactResponse>;
