import type { MedusaContainer } from "@medusajs/framework/types";
import { cartOfOrder } from "../payment/cancel-waiting-order";
import { withCartLock } from "../payment/cart-lock";

/** The lock under which everything about the money of an order happens: that of the cart which it was. */
export async function withOrderLock<T>(
  container: MedusaContainer,
  orderId: string,
  work: () => Promise<T>,
): Promise<T> {
  return withCartLock(container, (await cartOfOrder(container, orderId)) ?? orderId, work);
}
