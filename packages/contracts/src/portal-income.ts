import { z } from "zod";
import { channel, satang } from "./primitives.js";

/** Above this in a calendar year a community enterprise loses its tax exemption: 1.8 million baht. */
export const TAX_THRESHOLD_SATANG = 180_000_000;

/** GET /portal/income: verified income of the group, by B.E. year and channel. */
export const portalIncomeResponse = z.object({
  cumulative_satang: satang,
  be_year: z.number().int(),
  year_satang: satang,
  last_year_satang: satang,
  by_year: z.array(z.object({ be_year: z.number().int(), satang })),
  by_channel: z.array(z.object({ channel, satang })),
  /** The middle of this year's income in the group's cohort; null where it has fewer than five groups. */
  cohort_median_satang: satang.nullable(),
  /** Captured on this website less refunds, goods and delivery, and less what was paid out. */
  held_satang: satang,
  paid_out_satang: satang,
});
export type PortalIncome = z.infer<typeof portalIncomeResponse>;
