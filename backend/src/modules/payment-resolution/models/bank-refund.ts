import { model } from "@medusajs/framework/utils";

/**
 * A refund that people pay by bank: the account, the slip, and who said so. For reading; the bank refund book writes.
 * The account's number is kept only until the refund has ended; its last four digits stay.
 */
export const BankRefund = model.define("bank_refund", {
  id: model.id({ prefix: "brfd" }).primaryKey(),
  claim_id: model.text().nullable(),
  case_id: model.text().nullable(),
  order_id: model.text().nullable(),
  session_id: model.text().nullable(),
  amount_satang: model.number(),
  state: model.enum([
    "awaiting_account",
    "awaiting_transfer",
    "awaiting_approval",
    "approved",
    "done",
    "cancelled",
  ]),
  bank_code: model.text().nullable(),
  account_number: model.text().nullable(),
  account_last4: model.text().nullable(),
  account_name: model.text().nullable(),
  account_by: model.enum(["shopper", "staff"]).nullable(),
  account_at: model.dateTime().nullable(),
  transferred_on: model.text().nullable(),
  transferred_by: model.text().nullable(),
  transferred_at: model.dateTime().nullable(),
  slip_file_id: model.text().nullable(),
  rejected_note: model.text().nullable(),
  approved_by: model.text().nullable(),
  approved_at: model.dateTime().nullable(),
  used_by_refund: model.text().nullable(),
  ended_at: model.dateTime().nullable(),
});
