import { z } from "zod";
import { groupOrderStatuses } from "./order-groups.js";
import { id, isoDate, isoInstant, page, satang } from "./primitives.js";

/** Names the intention of whoever presses; pressed twice, it is one refund. */
const key = z.string().regex(/^[A-Za-z0-9_:-]{8,80}$/, "must name the intention");
const note = z.string().trim().max(500).optional();
const amount = satang.refine((value) => value > 0, "must be above 0");

export const refundReasons = ["cancelled", "returned", "goodwill", "found"] as const;
export const claimStates = ["claimed", "unclear", "refunded", "released"] as const;
export const bankRefundStates = [
  "awaiting_account",
  "awaiting_transfer",
  "awaiting_approval",
  "approved",
  "done",
  "cancelled",
] as const;

/** Banks of Thailand that take PromptPay and transfers, by the short code that everybody knows. */
export const banks = [
  { code: "bbl", th: "ธนาคารกรุงเทพ", en: "Bangkok Bank" },
  { code: "kbank", th: "ธนาคารกสิกรไทย", en: "Kasikornbank" },
  { code: "ktb", th: "ธนาคารกรุงไทย", en: "Krungthai Bank" },
  { code: "scb", th: "ธนาคารไทยพาณิชย์", en: "Siam Commercial Bank" },
  { code: "bay", th: "ธนาคารกรุงศรีอยุธยา", en: "Krungsri (Bank of Ayudhya)" },
  { code: "ttb", th: "ธนาคารทหารไทยธนชาต", en: "TMBThanachart Bank (ttb)" },
  { code: "gsb", th: "ธนาคารออมสิน", en: "Government Savings Bank" },
  { code: "baac", th: "ธ.ก.ส.", en: "BAAC" },
  { code: "ghb", th: "ธนาคารอาคารสงเคราะห์", en: "Government Housing Bank" },
  { code: "uob", th: "ธนาคารยูโอบี", en: "UOB" },
  { code: "cimb", th: "ธนาคารซีไอเอ็มบี ไทย", en: "CIMB Thai" },
  { code: "kkp", th: "ธนาคารเกียรตินาคินภัทร", en: "Kiatnakin Phatra Bank" },
  { code: "lhb", th: "ธนาคารแลนด์ แอนด์ เฮ้าส์", en: "LH Bank" },
  { code: "tisco", th: "ธนาคารทิสโก้", en: "TISCO Bank" },
  { code: "ibank", th: "ธนาคารอิสลามแห่งประเทศไทย", en: "Islamic Bank of Thailand" },
] as const;

/** Dashes and spaces are taken out; Thai accounts have 10 to 15 digits. */
export const bankAccountBody = z.strictObject({
  bank_code: z.enum(banks.map((bank) => bank.code) as [string, ...string[]]),
  account_number: z
    .string()
    .max(40)
    .transform((value) => value.replace(/[\s-]/g, ""))
    .pipe(z.string().regex(/^\d{10,15}$/, "must be 10 to 15 digits")),
  account_name: z.string().trim().min(2).max(120),
});

export const refundGroupOrderBody = z.strictObject({
  key,
  /** Exactly one of the two, or `all`. */
  amount_satang: amount.optional(),
  parts: z
    .array(z.strictObject({ line_item_id: id.nullable(), amount_satang: amount }))
    .min(1)
    .max(100)
    .optional(),
  all: z.literal(true).optional(),
  payment_id: id.optional(),
  by_bank: z.boolean().optional(),
  note,
});

export const cancelGroupOrderBody = z.strictObject({ reason: z.enum(["group", "staff"]), note });

export const returnGoodsBody = z.strictObject({
  key,
  items: z
    .array(z.strictObject({ line_item_id: id, quantity: z.number().int().min(1).max(10_000) }))
    .min(1)
    .max(100),
  with_delivery: z.boolean().optional(),
  note,
});

export const refundOutcome = z.object({
  claim_id: id,
  amount_satang: satang,
  outcome: z.enum(["refunded", "unclear", "refused", "waiting"]),
  problem: z.string().nullable(),
});
export type RefundOutcomeAnswer = z.infer<typeof refundOutcome>;

const claim = z.object({
  id,
  amount_satang: satang,
  via: z.enum(["omise", "bank", "found"]),
  reason: z.enum(refundReasons),
  state: z.enum(claimStates),
  note: z.string().nullable(),
  problem: z.string().nullable(),
  bank_refund_state: z.enum(bankRefundStates).nullable(),
  created_at: isoInstant,
});

/** One group's part of an order as staff see it: what it holds, line by line, and what was given back. */
export const adminGroupOrder = z.object({
  id,
  number: z.string(),
  group: z.object({ id, name: z.string(), name_en: z.string().nullable() }),
  status: z.enum(groupOrderStatuses),
  total_satang: satang,
  captured_satang: satang,
  refunded_satang: satang,
  claimed_satang: satang,
  lines: z.array(
    z.object({
      line_item_id: id.nullable(),
      title: z.string().nullable(),
      quantity: z.number().int().nullable(),
      total_satang: satang,
      held_satang: satang,
      /** Pieces that were sent and have not come back; 0 for the delivery. */
      returnable: z.number().int(),
    }),
  ),
  claims: z.array(claim),
});
export type AdminGroupOrder = z.infer<typeof adminGroupOrder>;
export const adminGroupOrdersResponse = z.object({ group_orders: z.array(adminGroupOrder) });
export type AdminGroupOrders = z.infer<typeof adminGroupOrdersResponse>;

export const bankRefundsQuery = z.strictObject({
  state: z.enum(["open", ...bankRefundStates]).optional(),
  ...page,
});
export const transferBody = z.strictObject({ transferred_on: isoDate, slip_file_id: id });
export const rejectBody = z.strictObject({ note: z.string().trim().min(3).max(500) });

export const adminBankRefund = z.object({
  id,
  state: z.enum(bankRefundStates),
  amount_satang: satang,
  order_id: id.nullable(),
  order_number: z.number().int().nullable(),
  case_id: id.nullable(),
  bank_code: z.string().nullable(),
  /** Only for whoever makes the transfer, and only until it is made. */
  account_number: z.string().nullable(),
  account_last4: z.string().nullable(),
  account_name: z.string().nullable(),
  transferred_on: z.string().nullable(),
  /** Names, as in `approved_by`. */
  transferred_by: z.string().nullable(),
  slip_file_id: z.string().nullable(),
  rejected_note: z.string().nullable(),
  approved_by: z.string().nullable(),
  /** Whether the reader made the transfer: then somebody else approves. */
  is_mine: z.boolean(),
  created_at: isoInstant,
});
export type AdminBankRefund = z.infer<typeof adminBankRefund>;
export type AdminBankRefunds = {
  bank_refunds: AdminBankRefund[];
  count: number;
  limit: number;
  offset: number;
};

export const suspendedRefundsQuery = z.strictObject({
  state: z.enum(["open", "assigned"]).optional(),
  ...page,
});
export const assignRefundBody = z.strictObject({ group_order_id: id });
export const adminSuspendedRefund = z.object({
  id,
  source: z.enum(["core", "omise"]),
  order_id: id,
  order_number: z.number().int().nullable(),
  amount_satang: satang,
  refunded_at: isoInstant,
  state: z.enum(["open", "assigned"]),
  group_order_id: id.nullable(),
  /** Whose it can be. */
  group_orders: z.array(z.object({ id, number: z.string(), group_name: z.string() })),
});
export type AdminSuspendedRefund = z.infer<typeof adminSuspendedRefund>;
export type AdminSuspendedRefunds = {
  suspended_refunds: AdminSuspendedRefund[];
  count: number;
  limit: number;
  offset: number;
};

/** Refunds of an order by bank, as its shopper sees them on the private page. */
export const orderRefundsResponse = z.object({
  refunds: z.array(
    z.object({
      id,
      amount_satang: satang,
      state: z.enum(bankRefundStates),
      bank_code: z.string().nullable(),
      account_last4: z.string().nullable(),
      account_name: z.string().nullable(),
      may_change: z.boolean(),
    }),
  ),
});
export type OrderRefunds = z.infer<typeof orderRefundsResponse>;
