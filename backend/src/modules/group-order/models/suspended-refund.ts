import { model } from "@medusajs/framework/utils";

/** A refund that names no group: made in the Omise dashboard, or by core's own button. Staff say whose it is. */
export const SuspendedRefund = model.define("suspended_refund", {
  id: model.id({ prefix: "srfd" }).primaryKey(),
  source: model.enum(["core", "omise"]),
  order_id: model.text(),
  payment_id: model.text(),
  refund_id: model.text().nullable(),
  omise_refund_id: model.text().nullable(),
  amount_satang: model.number(),
  refunded_at: model.dateTime(),
  state: model.enum(["open", "assigned"]),
  group_order_id: model.text().nullable(),
  assigned_by: model.text().nullable(),
  assigned_at: model.dateTime().nullable(),
});
