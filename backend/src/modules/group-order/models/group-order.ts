import { model } from "@medusajs/framework/utils";
import { GroupOrderLine } from "./group-order-line";
import { PaymentShare } from "./payment-share";

/**
 * One group's part of an order. Its amounts are frozen by a trigger; only its status moves.
 * The migration is the schema: satang are bigint there, and the service reads them as numbers.
 */
export const GroupOrder = model.define("group_order", {
  id: model.id({ prefix: "gord" }).primaryKey(),
  order_id: model.text(),
  group_id: model.text(),
  number: model.text(),
  status: model.enum([
    "awaiting_payment",
    "paid",
    "accepted",
    "packed",
    "shipped",
    "ready_for_pickup",
    "delivered",
    "cancelled",
  ]),
  cancel_reason: model.enum(["expired", "shopper", "group", "staff"]).nullable(),
  item_satang: model.number(),
  discount_satang: model.number(),
  shipping_satang: model.number(),
  total_satang: model.number(),
  currency_code: model.text(),
  paid_at: model.dateTime().nullable(),
  cancelled_at: model.dateTime().nullable(),
  accepted_at: model.dateTime().nullable(),
  packed_at: model.dateTime().nullable(),
  sent_at: model.dateTime().nullable(),
  delivered_at: model.dateTime().nullable(),
  fulfillment_id: model.text().nullable(),
  /** How the goods reach the shopper, and what was written of fetching them when they were ordered. */
  delivery: model.enum(["parcel", "pickup"]).default("parcel"),
  pickup_note: model.text().nullable(),
  carrier: model.text().nullable(),
  tracking_number: model.text().nullable(),
  lines: model.hasMany(() => GroupOrderLine, { mappedBy: "group_order" }),
  payment_shares: model.hasMany(() => PaymentShare, { mappedBy: "group_order" }),
});
