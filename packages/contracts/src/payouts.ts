import { z } from "zod";
import { id, isoDate, isoInstant, page, satang } from "./primitives.js";

export const payoutStates = ["recorded", "approved", "cancelled"] as const;

/** POST /admin/payouts: staff paid a group by bank. `request_key` is made once by the form. */
export const recordPayoutBody = z.strictObject({
  group_id: id,
  amount_satang: satang.min(1, "must be more than nothing").max(10_000_000_000, "is too much"),
  /** The day of the transfer in Bangkok. */
  paid_on: isoDate,
  /** What the bank calls the transfer; the same one is one payout. */
  bank_reference: z.string().trim().min(3).max(60),
  slip_file_id: id,
  request_key: z.string().regex(/^[A-Za-z0-9_-]{8,64}$/, "must be a key of 8 to 64 letters and digits"),
});
export type RecordPayoutBody = z.infer<typeof recordPayoutBody>;

/** POST /admin/payouts/:id/cancel: a transfer that was recorded wrongly, before it is approved. */
export const cancelPayoutBody = z.strictObject({ note: z.string().trim().min(3, "say why").max(500) });

export const adminPayout = z.object({
  id,
  group_id: id,
  group_name: z.string(),
  amount_satang: satang,
  paid_on: isoDate,
  bank_reference: z.string(),
  slip_file_id: id,
  state: z.enum(payoutStates),
  recorded_at: isoInstant,
  approved_at: isoInstant.nullable(),
  /** Whether the reader recorded it, so that somebody else has to approve. */
  is_own: z.boolean(),
});
export const listPayoutsQuery = z.strictObject({ ...page, state: z.enum(payoutStates).optional() });
export const adminPayouts = z.object({ payouts: z.array(adminPayout), count: z.number().int() });
export type AdminPayouts = z.infer<typeof adminPayouts>;

/** GET /admin/payout-balances: what CPA holds for each group that it holds anything for. */
export const payoutBalances = z.object({
  balances: z.array(
    z.object({
      group_id: id,
      group_name: z.string(),
      /** Captured less refunded. */
      received_satang: satang,
      paid_out_satang: satang,
      /** What can be paid out: without refunds that are on their way, and payouts that wait for approval. */
      available_satang: satang,
    }),
  ),
});
export type PayoutBalances = z.infer<typeof payoutBalances>;

/** GET /portal/statement: what was paid in and out for the group, newest first. */
export const statementResponse = z.object({
  held_satang: satang,
  entries: z.array(
    z.object({
      id,
      kind: z.enum(["order", "refund", "payout"]),
      on: isoDate,
      /** Of an order its number, of a payout what the bank calls it. */
      reference: z.string(),
      /** Negative for what went out. */
      amount_satang: satang,
      /** What was held after it. */
      balance_satang: satang,
    }),
  ),
});
export type Statement = z.infer<typeof statementResponse>;
