import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import {
  createStep,
  createWorkflow,
  StepResponse,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk";
import type { ChargeFacts } from "../../modules/payment-omise/client/charge-facts";
import { PAYMENT_RESOLUTION_MODULE } from "../../modules/payment-resolution";
import type { AttemptRow } from "../../modules/payment-resolution/attempt-row";
import type PaymentResolutionService from "../../modules/payment-resolution/service";
import { askForCharge } from "./ask-omise";
import { withCartLock } from "./cart-lock";
import { type SettleOutcome, settleAttempt } from "./settle-attempt";

export type SettleInput = {
  /** Which attempt: by its own id, its payment session or its charge. */
  attempt_id?: string;
  session_id?: string;
  charge_id?: string;
  /** Who asks: "webhook", "poller", "page", "pay" … For the log. */
  reason: string;
};

export type SettleResult =
  | SettleOutcome
  | { act: "unknown"; unclear: boolean; attemptId: null; orderId: null };

/**
 * The only door to money: finds the attempt, takes the cart's lock, asks Omise, compares and acts.
 * Webhook, poller, the order's page and staff all come through here, in any order and as often as they like.
 */
export const settleStep = createStep("settle-payment", async (input: SettleInput, { container }) => {
  return new StepResponse(await settle(container, input));
});

export const settleWorkflow = createWorkflow("settle-payment-attempt", (input: SettleInput) => {
  return new WorkflowResponse(settleStep(input));
});

async function settle(container: MedusaContainer, input: SettleInput): Promise<SettleResult> {
  const found = await findAttempt(container, input);
  if (typeof found === "string") {
    return { act: "unknown", unclear: found === "unclear", attemptId: null, orderId: null };
  }
  const { attempt, stray } = found;
  return withCartLock(container, attempt.cartId, async () => {
    if (stray) await openStrayCase(container, attempt, stray);
    return settleAttempt(container, attempt.id);
  });
}

type Found = { attempt: AttemptRow; stray?: ChargeFacts };

async function findAttempt(
  container: MedusaContainer,
  input: SettleInput,
): Promise<Found | "none" | "unclear"> {
  const { attempts } = container.resolve<PaymentResolutionService>(PAYMENT_RESOLUTION_MODULE);
  const { attempt_id, session_id, charge_id } = input;
  const own =
    (attempt_id && (await attempts.findById(attempt_id))) ||
    (session_id && (await attempts.findBySession(session_id))) ||
    (charge_id && (await attempts.findByCharge(charge_id)));
  if (own) return { attempt: own };
  if (!charge_id) return "none";

  // A charge whose making we did not hear the end of: its metadata names the session.
  const charge = await askForCharge(charge_id);
  if (typeof charge === "string") return charge;
  const named = charge.sessionId ? await attempts.findBySession(charge.sessionId) : undefined;
  if (!named) return "none";
  if (named.chargeId && named.chargeId !== charge.id) return { attempt: named, stray: charge };
  if (!named.chargeId) return { attempt: await attempts.recordCharge(named.sessionId, charge) };
  return { attempt: named };
}

/** A second charge with the session of a first one: not made by us, but if it is paid, it is somebody's money. */
async function openStrayCase(
  container: MedusaContainer,
  attempt: AttemptRow,
  charge: ChargeFacts,
): Promise<void> {
  if (!charge.paid || charge.status !== "successful") return;
  const { cases } = container.resolve<PaymentResolutionService>(PAYMENT_RESOLUTION_MODULE);
  await cases.open({
    reason: "duplicate",
    chargeId: charge.id,
    amountSatang: charge.amountSatang,
    currency: charge.currency,
    livemode: charge.livemode,
    paidAt: charge.paidAt,
    attemptId: attempt.id,
    cartId: attempt.cartId,
    orderId: attempt.orderId,
    method: attempt.method,
  });
  const logger = container.resolve(ContainerRegistrationKeys.LOGGER);
  logger.warn(`settle: charge ${charge.id} is a second one of session ${attempt.sessionId}`);
}
