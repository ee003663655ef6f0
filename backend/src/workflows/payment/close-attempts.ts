import type { AttemptRow, OrderCancelReason } from "../../modules/payment-resolution/attempt-row";
import { finalStates } from "../../modules/payment-resolution/domain/charge-state";
import type { Asked } from "./ask-omise";
import { settleAttempt } from "./settle-attempt";
import type { SettlementPorts } from "./settlement-ports";

/** cancelled: nobody can pay it any more, or what they pay becomes a payment case; else nothing was done. */
export type CancelOutcome = "cancelled" | "paid" | "unclear";

/** Ends an order that waits for its payment. The cart's lock is held by the caller. */
export async function cancelWaitingOrder(
  ports: SettlementPorts,
  cartId: string,
  order: { orderId: string; reason: OrderCancelReason; cancelledBy?: string },
): Promise<CancelOutcome> {
  const placed = await ports.orderOfCart(cartId);
  if (placed?.cancelled) return "cancelled";
  if (placed && placed.paidSessionIds.length > 0) return "paid";

  const all = await ports.attempts.listByCart(cartId);
  for (const attempt of all) {
    const found = await closeAttempt(ports, attempt);
    if (found !== "closed") return found;
  }
  for (const attempt of all) {
    if (!attempt.orderCancelReason) await ports.attempts.markCancelled(attempt.id, order.reason);
  }
  await ports.cancelUnpaidOrder(order);
  return "cancelled";
}

/**
 * Makes sure, as far as Omise lets us, that an attempt can't be paid any more. A PromptPay QR can't be recalled: it
 * stays payable until it expires, is watched until then, and what is paid becomes a payment case.
 */
async function closeAttempt(
  ports: SettlementPorts,
  attempt: AttemptRow,
): Promise<"closed" | "paid" | "unclear"> {
  const { attempts } = ports;
  // Not settled by that: if we are cut off before the order is cancelled, the poller cancels it.
  const isGivenUp = attempt.state === "new" && (await attempts.giveUpNew(attempt.sessionId));
  if (isGivenUp || (finalStates.includes(attempt.state) && attempt.state !== "successful")) {
    return "closed";
  }
  let asked: Asked = await ports.askOmise(attempt);
  if (attempt.method === "card" && typeof asked !== "string" && asked.status === "pending") {
    asked = await ports.expireCharge(asked.id);
  }
  if (typeof asked !== "string") {
    const recorded = await attempts.recordCharge(attempt.sessionId, asked);
    if (recorded.state !== "successful") return "closed";
    const settled = await settleAttempt(ports, attempt.id);
    // Paid, but not with what this order asks for: a payment case has been opened and the order has been ended.
    return settled.act === "open_case" ? "closed" : "paid";
  }
  const mayBePaid = attempt.method === "card" || attempt.state === "successful";
  return mayBePaid && asked === "unclear" ? "unclear" : "closed";
}

/**
 * Before a cart is paid once more: an earlier press of the button may have been cut off, and money may have moved
 * without an order. @returns whether an earlier payment is still in the dark.
 */
export async function settleEarlierAttempts(ports: SettlementPorts, cartId: string): Promise<boolean> {
  const { attempts } = ports;
  for (const attempt of await attempts.listByCart(cartId)) {
    if (attempt.state === "new") await attempts.abandonNew(attempt.sessionId);
    else if (!attempt.settledAt) await settleAttempt(ports, attempt.id);
  }
  const after = await attempts.listByCart(cartId);
  return after.some(({ state }) => state === "creating" || state === "unknown" || state === "successful");
}
