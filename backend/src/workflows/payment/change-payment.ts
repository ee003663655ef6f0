import { satangToBaht } from "@chumchon/money";
import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils";
import {
  createStep,
  createWorkflow,
  StepResponse,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk";
import type { Method } from "../../modules/payment-omise/attempt-store";
import type { AttemptRow } from "../../modules/payment-resolution/attempt-row";
import { cartOfOrder } from "./cancel-waiting-order";
import { withCartLock } from "./cart-lock";
import { errorMessage } from "./error-message";
import { PAYMENT_PROVIDER_ID, returnAddress } from "./open-attempt";
import { MAX_PROMPTPAY_SATANG, type PayRefusal } from "./pay-refusal";
import { declined } from "./refusal-of-failure";
import { settleAttempt } from "./settle-attempt";
import { type SettlementPorts, settlementPorts } from "./settlement-ports";

export type ChangePaymentInput = {
  order_id: string;
  method: Method;
  card_token?: string;
  locale: "th" | "en";
};
/** No refusal: the order waits for the payment that was asked for, or is paid. */
export type ChangePaymentResult = { refusal: PayRefusal | null };

/** However often somebody changes their mind, an order does not keep its stock for ever. */
const MOST_ATTEMPTS = 8;
/** A QR that lives as long still is shown again instead of a second one. */
const LEAST_LEFT_MS = 2 * 60_000;

/**
 * Another way to pay an order that waits for its payment. The old attempt stays: a PromptPay QR can't be recalled, and
 * whichever is paid first pays the order; what is paid after that becomes a payment case.
 */
export const changePaymentStep = createStep(
  "change-payment",
  async (input: ChangePaymentInput, { container }) => {
    const cartId = await cartOfOrder(container, input.order_id);
    if (!cartId) throw new Error(`Order ${input.order_id} was not placed from a cart`);
    const refusal = await withCartLock(container, cartId, () => changeUnderLock(container, cartId, input));
    return new StepResponse<ChangePaymentResult>({ refusal });
  },
);

export const changePaymentWorkflow = createWorkflow(
  "change-payment-workflow",
  (input: ChangePaymentInput) => new WorkflowResponse(changePaymentStep(input)),
);

async function changeUnderLock(
  container: MedusaContainer,
  cartId: string,
  input: ChangePaymentInput,
): Promise<PayRefusal | null> {
  const ports = settlementPorts(container);
  for (const attempt of await ports.attempts.listByCart(cartId)) {
    if (!attempt.settledAt) await settleAttempt(ports, attempt.id);
  }
  const order = await ports.orderOfCart(cartId);
  if (order && order.paidSessionIds.length > 0) return null;
  const known = await ports.attempts.listByCart(cartId);
  const refusal = refuse(known, input, !order || order.cancelled);
  if (refusal) return refusal;
  const liveQr = input.method === "promptpay" && known.find((attempt) => isLiveQr(attempt, ports.now()));
  const attempt = liveQr || (await begin(container, ports, known, input));
  if (attempt.state === "failed") {
    await ports.attempts.markSettled(attempt.id);
    return declined(attempt);
  }
  await closeCards(
    ports,
    known.filter(({ id }) => id !== attempt.id),
  );
  if (attempt.state === "successful") await settleAttempt(ports, attempt.id);
  return null;
}

function refuse(known: AttemptRow[], input: ChangePaymentInput, ended: boolean): PayRefusal | undefined {
  if (ended) {
    const message = "This order is not waiting for a payment any more. Order again.";
    return { status: 409, code: "order_ended", message };
  }
  if (known.some(({ state }) => state === "creating" || state === "unknown" || state === "successful")) {
    const message = "The payment is being checked at the moment. Try again in a minute.";
    return { status: 409, code: "payment_in_progress", message };
  }
  if (known.length >= MOST_ATTEMPTS) {
    const message = "The payment of this order was changed too often. Pay it as it is, or order again.";
    return { status: 409, code: "too_many_attempts", message };
  }
  const amountSatang = known[0]?.amountSatang ?? 0;
  if (input.method === "promptpay" && amountSatang > MAX_PROMPTPAY_SATANG) {
    const message = "PromptPay takes at most 150,000 baht. Pay by card.";
    return { status: 400, code: "amount_too_high", message, details: { max_satang: MAX_PROMPTPAY_SATANG } };
  }
  return undefined;
}

function isLiveQr({ method, state, expiresAt }: AttemptRow, now: Date): boolean {
  const left = expiresAt ? expiresAt.getTime() - now.getTime() : 0;
  return method === "promptpay" && state === "pending" && left >= LEAST_LEFT_MS;
}

/** Writes the attempt down before anybody asks Omise, as the first one was; the order's amount is frozen. */
async function begin(
  container: MedusaContainer,
  { attempts }: SettlementPorts,
  known: AttemptRow[],
  input: ChangePaymentInput,
): Promise<AttemptRow> {
  const [latest] = known;
  if (!latest) throw new Error(`Order ${input.order_id} was never paid for`);
  const payments = container.resolve(Modules.PAYMENT);
  // Not core's workflow: it deletes the sessions that are there, and what is paid on them would be nobody's.
  const session = await payments.createPaymentSession(await collectionOf(container, input.order_id), {
    provider_id: PAYMENT_PROVIDER_ID,
    amount: satangToBaht(latest.amountSatang),
    currency_code: latest.currency,
    data: { method: input.method },
  });
  const attempt = await attempts.create({
    sessionId: session.id,
    cartId: latest.cartId,
    method: input.method,
    amountSatang: latest.amountSatang,
    currency: latest.currency,
    locale: input.locale,
    cardToken: input.method === "card" ? (input.card_token ?? null) : null,
    returnUri: (ref) => returnAddress(input.locale, ref),
    shopperKey: null,
    addressKey: null,
  });
  await attempts.markOrder(attempt.id, input.order_id);
  try {
    await payments.authorizePaymentSession(session.id, {});
  } catch (error) {
    // Core throws when a card is declined; what happened stands in the attempt.
    const logger = container.resolve(ContainerRegistrationKeys.LOGGER);
    logger.info(`change-payment: session ${session.id}: ${errorMessage(error)}`);
  }
  return (await attempts.findById(attempt.id)) ?? attempt;
}

async function collectionOf(container: MedusaContainer, orderId: string): Promise<string> {
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "order_payment_collection",
    fields: ["payment_collection_id"],
    filters: { order_id: orderId },
  });
  const id = (data[0] as { payment_collection_id?: string } | undefined)?.payment_collection_id;
  if (!id) throw new Error(`Order ${orderId} has no payment collection`);
  return id;
}

/** A card that waits for its bank can be recalled, and is: the shopper pays another way now. */
async function closeCards(ports: SettlementPorts, others: AttemptRow[]): Promise<void> {
  for (const other of others) {
    if (other.method !== "card" || other.state !== "pending" || !other.chargeId) continue;
    const asked = await ports.expireCharge(other.chargeId);
    if (typeof asked === "string") continue;
    await ports.attempts.recordCharge(other.sessionId, asked);
    await settleAttempt(ports, other.id);
  }
}
