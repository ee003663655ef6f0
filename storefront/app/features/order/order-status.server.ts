import { BackendError } from "~/lib/backend-error.server";
import type { OrderKey } from "~/lib/session.server";
import { checkPayment } from "./act-on-order.server";
import { isSettled, orderMark } from "./order-progress";
import { readParts, readPayment } from "./read-order.server";

export type OrderStatus = { mark: string; isSettled: boolean };

/** One process asks Omise about one order at most this often, however many pages are open. */
const ASK_EVERY_MS = 10_000;
const MAX_REMEMBERED = 1_000;
const askedAt = new Map<string, number>();

/** What an open page asks for every few seconds; with `ask` Omise is asked, too, if it wasn't just now. */
export async function readOrderStatus(key: OrderKey, ask: boolean, now = Date.now()): Promise<OrderStatus> {
  if (ask && mayAsk(key.id, now)) await askOmise(key);
  const { payment } = await readPayment(key);
  const parts = payment.state === "paid" ? (await readParts(key)).group_orders : [];
  return { mark: orderMark(payment, parts), isSettled: isSettled(payment, parts) };
}

/** What we know already is an answer, too, when Omise gives none. */
async function askOmise(key: OrderKey): Promise<void> {
  try {
    await checkPayment(key);
  } catch (error) {
    if (!(error instanceof BackendError)) throw error;
    console.error("payment check failed", key.id, error.status, error.message);
  }
}

function mayAsk(orderId: string, now: number): boolean {
  if (now - (askedAt.get(orderId) ?? Number.NEGATIVE_INFINITY) < ASK_EVERY_MS) return false;
  // The oldest goes out first; forgetting one only means asking once more.
  if (askedAt.size >= MAX_REMEMBERED) askedAt.delete(askedAt.keys().next().value ?? "");
  askedAt.delete(orderId);
  askedAt.set(orderId, now);
  return true;
}
