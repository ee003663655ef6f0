import { orderGroupsResponse, orderPaymentResponse } from "@chumchon/contracts";
import { readBackend } from "~/lib/medusa.server";
import type { OrderKey } from "~/lib/session.server";
import type { OrderAnswer } from "./to-order-view.server";

/** An order's payment and its parts by group. Throws a 404 answer for a wrong key, 503 when nobody answers. */
export async function readOrder(key: OrderKey): Promise<OrderAnswer> {
  const [{ order, payment }, { group_orders }] = await Promise.all([readPayment(key), readParts(key)]);
  return { order, payment, parts: group_orders };
}

export function readPayment(key: OrderKey) {
  return readBackend(orderPaymentResponse, `/store/orders/${key.id}/payment`, { orderToken: key.token });
}

export function readParts(key: OrderKey) {
  return readBackend(orderGroupsResponse, `/store/orders/${key.id}/groups`, { orderToken: key.token });
}
