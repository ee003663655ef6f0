import { model } from "@medusajs/framework/utils";

/** Money that no order can take; open until an order, a refund or a recorded manual refund closes it. */
export const PaymentCase = model.define("payment_case", {
  id: model.id({ prefix: "pcase" }).primaryKey(),
  attempt_id: model.text().nullable(),
  charge_id: model.text(),
  cart_id: model.text().nullable(),
  order_id: model.text().nullable(),
  amount_satang: model.number(),
  currency: model.text(),
  method: model.text().nullable(),
  livemode: model.boolean(),
  paid_at: model.dateTime().nullable(),
  reason: model.text(),
  state: model.enum(["open", "closed"]),
  opened_at: model.dateTime(),
  closed_at: model.dateTime().nullable(),
  closed_by: model.text().nullable(),
  /** Who takes care of it. */
  owner_id: model.text().nullable(),
  work: model.enum(["order", "refund", "bank_refund"]).nullable(),
  problem: model.text().nullable(),
  closed_with: model.enum(["order", "refund", "manual_refund"]).nullable(),
  new_order_id: model.text().nullable(),
  omise_refund_id: model.text().nullable(),
  closing_note: model.text().nullable(),
});
