import { model } from "@medusajs/framework/utils";

/** What one refund took from one line, or from the delivery, of one group order; never changed. */
export const RefundShare = model.define("refund_share", {
  id: model.id({ prefix: "rshr" }).primaryKey(),
  refund_id: model.text(),
  payment_id: model.text(),
  group_order_id: model.text(),
  /** A line's id, or "delivery". */
  part: model.text(),
  amount_satang: model.number(),
});
