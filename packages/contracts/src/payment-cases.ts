import { z } from "zod";
import { id, isoInstant, page, satang } from "./primitives.js";
import { bankRefundStates } from "./refunds.js";

export const caseReasons = [
  "late",
  "duplicate",
  "amount_mismatch",
  "currency_mismatch",
  "mode_mismatch",
  "order_cancelled",
  "no_order",
] as const;
/** Ways of closing a case: a new order of the same lines, a refund to the card, a refund by bank. */
export const caseWays = ["order", "refund", "bank_refund"] as const;

/** GET /admin/payment-cases. */
export const paymentCasesQuery = z.strictObject({ state: z.enum(["open", "closed"]).optional(), ...page });

/** Money that Omise has taken and no order can take. */
export const paymentCase = z.object({
  id,
  reason: z.enum(caseReasons),
  state: z.enum(["open", "closed"]),
  amount_satang: satang,
  currency: z.string(),
  /** How the money came: promptpay, card, … */
  method: z.string().nullable(),
  livemode: z.boolean(),
  charge_id: z.string(),
  order_id: id.nullable(),
  /** The number that shopper and group know. */
  order_number: z.number().int().nullable(),
  paid_at: isoInstant.nullable(),
  opened_at: isoInstant,
  closed_at: isoInstant.nullable(),
  /** Open for more than two days. */
  is_late: z.boolean(),
  /** The name of whoever looks after it. */
  owner: z.string().nullable(),
  is_mine: z.boolean(),
  /** What has begun; nothing else can then be done. */
  work: z.enum(caseWays).nullable(),
  problem: z.string().nullable(),
  closed_with: z.enum(["order", "refund", "manual_refund"]).nullable(),
  new_order_id: id.nullable(),
  new_order_number: z.number().int().nullable(),
  omise_refund_id: z.string().nullable(),
  /** The ways of closing it that make sense now. */
  can: z.array(z.enum(caseWays)),
});
export type PaymentCase = z.infer<typeof paymentCase>;

export const paymentCasesResponse = z.object({
  cases: z.array(paymentCase),
  late_count: z.number().int(),
  /** When the oldest open case was found. */
  oldest_opened_at: isoInstant.nullable(),
  count: z.number().int(),
  limit: z.number().int(),
  offset: z.number().int(),
});
export type PaymentCases = z.infer<typeof paymentCasesResponse>;

/** GET /admin/payment-cases/:id: with its refund by bank, and what was done about it, oldest first. */
export const paymentCaseResponse = z.object({
  case: paymentCase,
  bank_refund: z.object({ id, state: z.enum(bankRefundStates) }).nullable(),
  history: z.array(
    z.object({
      id,
      occurred_at: isoInstant,
      act: z.string(),
      actor_type: z.string(),
      /** The name of the member of staff. */
      by: z.string().nullable(),
      note: z.string().nullable(),
    }),
  ),
});
export type PaymentCaseDetail = z.infer<typeof paymentCaseResponse>;
