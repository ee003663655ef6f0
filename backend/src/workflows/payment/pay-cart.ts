import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils";
import {
  createStep,
  createWorkflow,
  StepResponse,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk";
import { PAYMENT_RESOLUTION_MODULE } from "../../modules/payment-resolution";
import { TooManyWaitingError } from "../../modules/payment-resolution/attempt-store";
import type PaymentResolutionService from "../../modules/payment-resolution/service";
import { chooseParcelsWorkflow } from "../group/choose-parcels";
import { cutOrder } from "../group-order/create-group-orders";
import { withCartLock } from "./cart-lock";
import { type CartToPay, parcelsAreChosen, readCartToPay } from "./cart-to-pay";
import { settleEarlierAttempts } from "./close-attempts";
import { completeCart } from "./complete-cart";
import { errorMessage } from "./error-message";
import { paymentsAreSet } from "./omise-gateway";
import { openAttempt, type PayInput } from "./open-attempt";
import { orderIdOfCart } from "./order-of-cart";
import { type PayRefusal, refusePay, refuseTooMany } from "./pay-refusal";
import { refusalOfFailure } from "./refusal-of-failure";
import { settleAttempt } from "./settle-attempt";
import { settlementPorts } from "./settlement-ports";

export type { PayInput } from "./open-attempt";
export type PayResult = { order_id: string; refusal: null } | { order_id: null; refusal: PayRefusal };

/**
 * The only way to place an order: checks the cart, writes down the attempt, and lets core place the order, whose last
 * act is to make the charge. Asked again for a cart that became an order, it answers that order: no second charge.
 */
export const payCartStep = createStep("pay-cart", async (input: PayInput, { container }) => {
  const result = await withCartLock(container, input.cart_id, () => payUnderLock(container, input));
  return new StepResponse<PayResult>(result);
});

export const payCartWorkflow = createWorkflow("pay-cart-workflow", (input: PayInput) => {
  return new WorkflowResponse(payCartStep(input));
});

async function payUnderLock(container: MedusaContainer, input: PayInput): Promise<PayResult> {
  const placed = await orderIdOfCart(container, input.cart_id);
  if (placed) return { order_id: placed, refusal: null };
  if (!paymentsAreSet()) {
    return refused({ status: 503, code: "method_unavailable", message: "Payments are not set up yet." });
  }
  const earlier = await closeEarlierAttempts(container, input.cart_id);
  if (earlier) return earlier;
  const cart = await readCartToDeliver(container, input.cart_id);
  if (!cart) return refused({ status: 404, code: "cart_not_found", message: "There is no such cart." });
  const refusal = refusePay(cart, input.method);
  if (refusal) return refused(refusal);
  try {
    const sessionId = await openAttempt(container, cart, input);
    return await placeOrder(container, input, sessionId);
  } catch (error) {
    if (!(error instanceof TooManyWaitingError)) throw error;
    return refused(refuseTooMany(error));
  }
}

/**
 * An earlier press of the button may have been cut off: money may have moved without an order. Nothing new is charged
 * before that is known.
 */
async function closeEarlierAttempts(
  container: MedusaContainer,
  cartId: string,
): Promise<PayResult | undefined> {
  const isInTheDark = await settleEarlierAttempts(settlementPorts(container), cartId);
  const placed = await orderIdOfCart(container, cartId);
  if (placed) return { order_id: placed, refusal: null };
  if (isInTheDark) {
    const message = "An earlier payment of this cart is still being checked. Try again in a few minutes.";
    return refused({ status: 409, code: "payment_in_progress", message });
  }
  return undefined;
}

/** A completion that got stuck may mark the cart as an order after its order was taken back: it is none. */
async function readOpenCart(container: MedusaContainer, cartId: string): Promise<CartToPay | undefined> {
  const cart = await readCartToPay(container, cartId);
  if (cart?.isCompleted) {
    await container.resolve(Modules.CART).updateCarts(cartId, { completed_at: null });
  }
  return cart;
}

/** The cart with a parcel of every group: what is missing is chosen, for there is one way of delivery a group. */
async function readCartToDeliver(container: MedusaContainer, cartId: string): Promise<CartToPay | undefined> {
  const cart = await readOpenCart(container, cartId);
  const isReady = !cart || cart.lines.length === 0 || !cart.hasAddress || parcelsAreChosen(cart);
  if (isReady) return cart;
  await chooseParcelsWorkflow(container).run({ input: { cart_id: cartId } });
  return readCartToPay(container, cartId);
}

async function placeOrder(
  container: MedusaContainer,
  input: PayInput,
  sessionId: string,
): Promise<PayResult> {
  const { attempts } = container.resolve<PaymentResolutionService>(PAYMENT_RESOLUTION_MODULE);
  const failure = await completeCart(container, input.cart_id, sessionId);
  const orderId = await orderIdOfCart(container, input.cart_id);
  const attempt = await attempts.findBySession(sessionId);
  // With an order and an attempt that Omise was asked for, the order stands whatever core says about its last steps.
  const stands = attempt && !["new", "abandoned", "failed"].includes(attempt.state);
  if (!orderId || !stands) {
    return refused(await refusalOfFailure(container, { cartId: input.cart_id, attempt, failure }));
  }
  await attempts.markOrder(attempt.id, orderId);
  await cutQuietly(container, orderId);
  if (attempt.state === "successful") await settleQuietly(container, attempt.id);
  return { order_id: orderId, refusal: null };
}

/** The next page shows the order by group; the event that cuts it may come later. Its sweep repairs a failure. */
async function cutQuietly(container: MedusaContainer, orderId: string): Promise<void> {
  try {
    await cutOrder(container, orderId);
  } catch (error) {
    const logger = container.resolve(ContainerRegistrationKeys.LOGGER);
    logger.error(`pay-cart: order ${orderId} is not cut by group yet: ${errorMessage(error)}`);
  }
}

/** The order stands and the money is in: whatever fails from here on is the poller's to repair, not the shopper's. */
async function settleQuietly(container: MedusaContainer, attemptId: string): Promise<void> {
  try {
    await settleAttempt(settlementPorts(container), attemptId);
  } catch (error) {
    const logger = container.resolve(ContainerRegistrationKeys.LOGGER);
    logger.error(`pay-cart: attempt ${attemptId} is paid and not settled yet: ${errorMessage(error)}`);
  }
}

function refused(refusal: PayRefusal): PayResult {
  return { order_id: null, refusal };
}
