import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import {
  createStep,
  createWorkflow,
  StepResponse,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk";
import { PAYMENT_RESOLUTION_MODULE } from "../../modules/payment-resolution";
import type { AttemptRow, OrderCancelReason } from "../../modules/payment-resolution/attempt-row";
import { finalStates } from "../../modules/payment-resolution/domain/charge-state";
import type PaymentResolutionService from "../../modules/payment-resolution/service";
import { type Asked, askOmise, expireCharge } from "./ask-omise";
import { cancelUnpaidOrder } from "./cancel-unpaid-order";
import { withCartLock } from "./cart-lock";
import { readPaidOrder } from "./order-of-cart";
import { settleAttempt } from "./settle-attempt";

export type CancelWaitingOrderInput = {
  order_id: string;
  reason: Exclude<OrderCancelReason, "expired">;
  cancelled_by?: string;
};

/**
 * cancelled: nobody can pay this order any more, or what they pay becomes a payment case. paid: too late, the order
 * stands. unclear: Omise did not say what became of a card payment, so nothing was done.
 */
export type CancelWaitingOrderResult = { outcome: "cancelled" | "paid" | "unclear" };

/** Cancels an order that waits for its payment: by its shopper, its group or staff. */
export const cancelWaitingOrderStep = createStep(
  "cancel-waiting-order",
  async (input: CancelWaitingOrderInput, { container }) => {
    const cartId = await cartOfOrder(container, input.order_id);
    if (!cartId) throw new Error(`Order ${input.order_id} was not placed from a cart`);
    const outcome = await withCartLock(container, cartId, () => cancelUnderLock(container, cartId, input));
    return new StepResponse<CancelWaitingOrderResult>({ outcome });
  },
);

export const cancelWaitingOrderWorkflow = createWorkflow(
  "cancel-waiting-order-workflow",
  (input: CancelWaitingOrderInput) => new WorkflowResponse(cancelWaitingOrderStep(input)),
);

export async function cartOfOrder(container: MedusaContainer, orderId: string): Promise<string | undefined> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY);
  const { data } = await query.graph({
    entity: "order_cart",
    fields: ["cart_id"],
    filters: { order_id: orderId },
  });
  return (data[0] as { cart_id?: string } | undefined)?.cart_id;
}

async function cancelUnderLock(
  container: MedusaContainer,
  cartId: string,
  input: CancelWaitingOrderInput,
): Promise<CancelWaitingOrderResult["outcome"]> {
  const { attempts } = container.resolve<PaymentResolutionService>(PAYMENT_RESOLUTION_MODULE);
  const order = await readPaidOrder(container, input.order_id);
  if (order?.cancelled) return "cancelled";
  if (order && order.paidSessionIds.length > 0) return "paid";

  const all = await attempts.listByCart(cartId);
  for (const attempt of all) {
    const found = await closeAttempt(container, attempt);
    if (found !== "closed") return found;
  }
  for (const attempt of all) {
    if (!attempt.orderCancelReason) await attempts.markCancelled(attempt.id, input.reason);
  }
  await cancelUnpaidOrder(container, {
    orderId: input.order_id,
    reason: input.reason,
    cancelledBy: input.cancelled_by,
  });
  return "cancelled";
}

/**
 * Makes sure, as far as Omise lets us, that an attempt can't be paid any more. A PromptPay QR can't be recalled: it
 * stays payable until it expires, is watched until then, and what is paid becomes a payment case.
 */
async function closeAttempt(
  container: MedusaContainer,
  attempt: AttemptRow,
): Promise<"closed" | "paid" | "unclear"> {
  const { attempts } = container.resolve<PaymentResolutionService>(PAYMENT_RESOLUTION_MODULE);
  if (attempt.state === "new") await attempts.abandonNew(attempt.sessionId);
  if (attempt.state === "new" || (finalStates.includes(attempt.state) && attempt.state !== "successful")) {
    return "closed";
  }
  let asked: Asked = await askOmise(attempt);
  if (attempt.method === "card" && typeof asked !== "string" && asked.status === "pending") {
    asked = await expireCharge(asked.id);
  }
  if (typeof asked !== "string") {
    const recorded = await attempts.recordCharge(attempt.sessionId, asked);
    if (recorded.state !== "successful") return "closed";
    const settled = await settleAttempt(container, attempt.id);
    // Paid, but not with what this order asks for: a payment case has been opened and the order has been ended.
    return settled.act === "open_case" ? "closed" : "paid";
  }
  return attempt.method === "card" && asked === "unclear" ? "unclear" : "closed";
}
