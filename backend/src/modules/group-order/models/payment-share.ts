import { model } from "@medusajs/framework/utils";
import { GroupOrder } from "./group-order";

/** What one group order holds of one payment; computed from Medusa's captures and refunds, never added up. */
export const PaymentShare = model.define("payment_share", {
  id: model.id({ prefix: "pshr" }).primaryKey(),
  group_order: model.belongsTo(() => GroupOrder, { mappedBy: "payment_shares" }),
  payment_id: model.text(),
  authorized_satang: model.number(),
  captured_satang: model.number(),
  /** What refunds have taken hold of and not paid back yet. */
  claimed_satang: model.number(),
  refunded_satang: model.number(),
});
