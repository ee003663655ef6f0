import { model } from "@medusajs/framework/utils";

/** An amount of one share that a refund has taken hold of, before money moves. For reading; the refund book writes. */
export const RefundClaim = model.define("refund_claim", {
  id: model.id({ prefix: "rclm" }).primaryKey(),
  key: model.text(),
  order_id: model.text(),
  group_order_id: model.text(),
  payment_id: model.text(),
  amount_satang: model.number(),
  /** What it is taken from: `{ lineId, amountSatang }`, the delivery has no line. */
  parts: model.json(),
  via: model.enum(["omise", "bank", "found"]),
  reason: model.enum(["cancelled", "returned", "goodwill", "found"]),
  note: model.text().nullable(),
  omise_refund_id: model.text().nullable(),
  state: model.enum(["claimed", "unclear", "refunded", "released"]),
  requested_by: model.text().nullable(),
  refund_id: model.text().nullable(),
  problem: model.text().nullable(),
  ended_at: model.dateTime().nullable(),
});
