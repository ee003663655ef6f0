import { type OrderPayment, orderPaymentResponse } from "@chumchon/contracts";
import { BackendError } from "~/lib/backend-error.server";
import { callBackend } from "~/lib/medusa.server";
import type { OrderKey } from "~/lib/session.server";

/** Somebody may have ordered again since; older ones have their own page. */
const NEWEST = 3;

type Asked = { order: OrderKey; payment: OrderPayment };

/**
 * The order that a shopper comes back from the bank for: the newest one by card, else the newest of all.
 * Omise is asked about it on the way. Null when the cookie knows none.
 */
export async function findReturnedOrder(orders: readonly OrderKey[]): Promise<OrderKey | null> {
  const asked = await Promise.all(orders.slice(0, NEWEST).map(ask));
  const byCard = asked.find((each) => each?.payment.method === "card");
  return byCard?.order ?? orders[0] ?? null;
}

async function ask(order: OrderKey): Promise<Asked | null> {
  try {
    const { payment } = await callBackend(orderPaymentResponse, `/store/orders/${order.id}/payment/check`, {
      method: "POST",
      orderToken: order.token,
    });
    return { order, payment };
  } catch (error) {
    if (!(error instanceof BackendError)) throw error;
    // The order's page asks again, and the backend's poller asks Omise anyway.
    console.error("return: payment check failed", order.id, error.status, error.message);
    return null;
  }
}
