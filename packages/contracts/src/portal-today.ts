import { z } from "zod";
import { satang } from "./primitives.js";

/** GET /portal/today: the first page, in one answer. */
export const todayResponse = z.object({
  new_orders: z.number().int(),
  to_send: z.number().int(),
  /** Paid more than two days ago and not sent. */
  overdue: z.number().int(),
  low_stock: z.number().int(),
  out_of_stock: z.number().int(),
  month_satang: satang,
  cumulative_satang: satang,
  /** YYYY-MM-DD; null when nobody wrote it down. */
  joined_on: z.string().nullable(),
  next_step: z.enum(["accept", "send", "restock", "none"]),
});
export type Today = z.infer<typeof todayResponse>;
