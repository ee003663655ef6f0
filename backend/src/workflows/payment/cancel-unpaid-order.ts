import type { MedusaContainer } from "@medusajs/framework/types";
import { cancelOrderWorkflow } from "@medusajs/medusa/core-flows";
import type { OrderCancelReason } from "../../modules/payment-resolution/attempt-row";
import { cancelGroupOrdersWorkflow } from "../group-order/cancel-group-orders";
import { readPaidOrder } from "./order-of-cart";

/**
 * Cancels an order that nobody has paid: stock is free, promotions are given back (hook orderCanceled), group orders
 * are cancelled. The cart's lock is held and Omise was asked just before. Safe to run again.
 */
export async function cancelUnpaidOrder(
  container: MedusaContainer,
  { orderId, reason, cancelledBy }: { orderId: string; reason: OrderCancelReason; cancelledBy?: string },
): Promise<void> {
  const order = await readPaidOrder(container, orderId);
  if (!order) return;
  if (order.paidSessionIds.length > 0) throw new Error(`Order ${orderId} is paid: it is not cancelled here`);
  if (!order.cancelled) {
    await cancelOrderWorkflow(container).run({ input: { order_id: orderId, canceled_by: cancelledBy } });
  }
  await cancelGroupOrdersWorkflow(container).run({ input: { order_id: orderId, reason } });
}
