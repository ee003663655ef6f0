import { model } from "@medusajs/framework/utils";

/**
 * One Omise charge made for one order; never deleted. For reading: every write goes through the attempt store,
 * whose SQL knows which state may follow which. Amounts come back from bigint columns as strings (`parseSatang`).
 */
export const PaymentAttempt = model.define("payment_attempt", {
  id: model.id({ prefix: "patt" }).primaryKey(),
  ref: model.text(),
  session_id: model.text(),
  cart_id: model.text(),
  order_id: model.text().nullable(),
  method: model.enum(["promptpay", "card"]),
  amount_satang: model.number(),
  currency: model.text(),
  state: model.text(),
  charge_id: model.text().nullable(),
  failure_code: model.text().nullable(),
  livemode: model.boolean().nullable(),
  expires_at: model.dateTime().nullable(),
  paid_at: model.dateTime().nullable(),
  order_cancel_reason: model.text().nullable(),
  booked_at: model.dateTime().nullable(),
  settled_at: model.dateTime().nullable(),
});
