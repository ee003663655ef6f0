import type { MedusaContainer } from "@medusajs/framework/types";
import {
  createPaymentCollectionForCartWorkflow,
  createPaymentSessionsWorkflow,
} from "@medusajs/medusa/core-flows";
import { PAYMENT_RESOLUTION_MODULE } from "../../modules/payment-resolution";
import type { AttemptRow } from "../../modules/payment-resolution/attempt-row";
import type { CaseRow } from "../../modules/payment-resolution/case-row";
import type PaymentResolutionService from "../../modules/payment-resolution/service";
import { createGroupOrdersWorkflow } from "../group-order/create-group-orders";
import { withCartLock } from "../payment/cart-lock";
import { readCartToPay, shortLines } from "../payment/cart-to-pay";
import { completeCart } from "../payment/complete-cart";
import { errorMessage } from "../payment/error-message";
import { PAYMENT_PROVIDER_ID, returnAddress } from "../payment/open-attempt";
import { orderOfCart } from "../payment/order-of-cart";
import { settleAttempt } from "../payment/settle-attempt";
import { settlementPorts } from "../payment/settlement-ports";
import { refusedRefund } from "../refund/refund-refusal";
import { cartOfPaidLines, readPaidLines } from "./cart-of-paid-lines";

/**
 * Closes a case by a new order of the same lines at the prices paid. A cancelled order is never revived: the new order
 * has an attempt of its own, which takes the paid charge over, and core's untouched completion reserves the stock.
 * @throws MedusaError case_without_order, case_amount_differs, out_of_stock; the case is then free for another way
 */
export async function orderOfCase(
  container: MedusaContainer,
  seen: CaseRow,
  by: string | null,
): Promise<void> {
  const { cases } = container.resolve<PaymentResolutionService>(PAYMENT_RESOLUTION_MODULE);
  try {
    const attempt = await attemptOfCase(container, seen);
    const orderId = attempt.handedTo
      ? await orderOfHandedOver(container, attempt.handedTo)
      : await placeNewOrder(container, seen, attempt);
    await cases.close(seen.id, { with: "order", by, newOrderId: orderId });
  } catch (error) {
    await cases.stop(seen.id, "order", errorMessage(error));
    throw error;
  }
}

async function attemptOfCase(container: MedusaContainer, seen: CaseRow): Promise<AttemptRow> {
  const { attempts } = container.resolve<PaymentResolutionService>(PAYMENT_RESOLUTION_MODULE);
  const attempt = seen.attemptId ? await attempts.findById(seen.attemptId) : undefined;
  if (!attempt || !(seen.orderId ?? seen.cartId)) throw refusedRefund("case_without_order");
  const holdsCharge = attempt.chargeId === seen.chargeId && attempt.state === "successful";
  if (!attempt.handedTo && !holdsCharge) throw refusedRefund("case_without_order");
  return attempt;
}

/** An earlier try was cut off after the charge went over: the poller places the order from there. */
async function orderOfHandedOver(container: MedusaContainer, attemptId: string): Promise<string> {
  const ports = settlementPorts(container);
  const attempt = await ports.attempts.findById(attemptId);
  if (!attempt) throw new Error(`There is no payment attempt ${attemptId}`);
  const { orderId } = await withCartLock(container, attempt.cartId, () => settleAttempt(ports, attemptId));
  if (!orderId) throw refusedRefund("out_of_stock");
  return orderId;
}

async function placeNewOrder(container: MedusaContainer, seen: CaseRow, from: AttemptRow): Promise<string> {
  const { attempts } = container.resolve<PaymentResolutionService>(PAYMENT_RESOLUTION_MODULE);
  const lines = await readPaidLines(container, { orderId: seen.orderId, cartId: seen.cartId });
  const cartId = await cartOfPaidLines(container, lines);
  return withCartLock(container, cartId, async () => {
    const sessionId = await openSession(container, cartId, seen, from);
    const to = await attempts.findBySession(sessionId);
    if (!to || !(await attempts.handOver(from.id, to.id))) throw refusedRefund("case_in_work");
    const failure = await completeCart(container, cartId, sessionId);
    const order = await orderOfCart(container, cartId);
    if (!order) return handBack(container, from, to.id, failure);
    await attempts.markOrder(to.id, order.id);
    await createGroupOrdersWorkflow(container).run({ input: { order_id: order.id } });
    await settleAttempt(settlementPorts(container), to.id);
    return order.id;
  });
}

/** A session and an attempt for exactly what was paid; nothing is asked of Omise. */
async function openSession(
  container: MedusaContainer,
  cartId: string,
  seen: CaseRow,
  from: AttemptRow,
): Promise<string> {
  const cart = await readCartToPay(container, cartId);
  if (!cart || cart.totalSatang !== seen.amountSatang || cart.currency !== seen.currency) {
    throw refusedRefund("case_amount_differs");
  }
  if (shortLines(cart.lines).length > 0) throw refusedRefund("out_of_stock");
  const { result: collection } = await createPaymentCollectionForCartWorkflow(container).run({
    input: { cart_id: cartId },
  });
  const { result: session } = await createPaymentSessionsWorkflow(container).run({
    input: {
      payment_collection_id: collection.id,
      provider_id: PAYMENT_PROVIDER_ID,
      data: { method: from.method },
    },
  });
  const { attempts } = container.resolve<PaymentResolutionService>(PAYMENT_RESOLUTION_MODULE);
  await attempts.create({
    sessionId: session.id,
    cartId,
    method: from.method,
    amountSatang: cart.totalSatang,
    currency: cart.currency,
    locale: from.locale,
    cardToken: null,
    returnUri: (ref) => returnAddress(from.locale, ref),
    shopperKey: null,
    addressKey: null,
  });
  return session.id;
}

/** Somebody was quicker: the charge stays with the new attempt, which has nothing more to do, and the case with it. */
async function handBack(
  container: MedusaContainer,
  from: AttemptRow,
  toId: string,
  failure: unknown,
): Promise<never> {
  const { attempts, cases } = container.resolve<PaymentResolutionService>(PAYMENT_RESOLUTION_MODULE);
  await cases.follow(from.id, toId);
  await attempts.markSettled(toId);
  throw refusedRefund("out_of_stock", errorMessage(failure));
}
