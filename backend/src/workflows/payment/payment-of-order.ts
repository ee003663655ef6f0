import type { OrderPayment } from "@chumchon/contracts";
import type { MedusaContainer } from "@medusajs/framework/types";
import { PAYMENT_RESOLUTION_MODULE } from "../../modules/payment-resolution";
import type { AttemptRow } from "../../modules/payment-resolution/attempt-row";
import { finalStates } from "../../modules/payment-resolution/domain/charge-state";
import { paymentView } from "../../modules/payment-resolution/domain/payment-view";
import type PaymentResolutionService from "../../modules/payment-resolution/service";
import { cartOfOrder } from "./cancel-waiting-order";
import { readPaidOrder } from "./order-of-cart";

export type PaymentOfOrder = {
  order: { id: string; display_id: number; status: string; payment_status: string };
  payment: OrderPayment;
  attempt: AttemptRow;
};

/** What the order's page shows, from our own tables: Omise is not asked. */
export async function paymentOfOrder(
  container: MedusaContainer,
  orderId: string,
): Promise<PaymentOfOrder | undefined> {
  const { attempts } = container.resolve<PaymentResolutionService>(PAYMENT_RESOLUTION_MODULE);
  const [order, cartId] = await Promise.all([
    readPaidOrder(container, orderId),
    cartOfOrder(container, orderId),
  ]);
  if (!order || !cartId) return undefined;
  const all = await attempts.listByCart(cartId);
  const attempt =
    all.find(({ sessionId }) => order.paidSessionIds.includes(sessionId)) ??
    all.find(({ state }) => !finalStates.includes(state)) ??
    all[0];
  if (!attempt) return undefined;
  const seen = { cancelled: order.cancelled, paid: order.paidSessionIds.length > 0 };
  return {
    order: {
      id: order.id,
      display_id: order.displayId,
      status: order.status,
      payment_status: order.paymentStatus,
    },
    payment: paymentView(attempt, seen, new Date()),
    attempt,
  };
}
