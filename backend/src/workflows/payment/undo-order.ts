import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils";
import { cancelUnpaidOrder } from "./cancel-unpaid-order";

/**
 * Takes back an order that was placed half and never asked for money, and opens its cart again. The order stays as a
 * cancelled one: numbers have gaps anyway, and staff can see that it was tried.
 * Cut off anywhere, what is left is an unpaid order, which the poller cancels.
 */
export async function undoOrder(container: MedusaContainer, cartId: string, orderId: string): Promise<void> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY);
  const link = container.resolve(ContainerRegistrationKeys.LINK);
  const { data } = await query.graph({
    entity: "order_payment_collection",
    fields: ["payment_collection_id"],
    filters: { order_id: orderId },
  });
  // The collection is the cart's: it is not to be cancelled with the order, the next try uses it.
  for (const { payment_collection_id } of data as { payment_collection_id: string }[]) {
    await link.dismiss({
      [Modules.ORDER]: { order_id: orderId },
      [Modules.PAYMENT]: { payment_collection_id },
    });
  }
  await cancelUnpaidOrder(container, { orderId, reason: "expired" });
  await container.resolve(Modules.CART).updateCarts(cartId, { completed_at: null });
  await link.dismiss({ [Modules.ORDER]: { order_id: orderId }, [Modules.CART]: { cart_id: cartId } });
}
