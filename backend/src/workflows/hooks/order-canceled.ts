import { cancelOrderWorkflow } from "@medusajs/medusa/core-flows";
import { giveBackPromotions } from "../payment/give-back-promotions";

/** Core counts a promotion when an order is placed and forgets to count it back when the order is cancelled. */
cancelOrderWorkflow.hooks.orderCanceled(async ({ order }, { container }) => {
  await giveBackPromotions(container, order.id);
});
