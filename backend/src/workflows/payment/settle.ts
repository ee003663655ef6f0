import type { MedusaContainer } from "@medusajs/framework/types";
import {
  createStep,
  createWorkflow,
  StepResponse,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk";
import { withCartLock } from "./cart-lock";
import { type AttemptKey, findAttempt, openStrayCase } from "./find-attempt";
import { type SettleOutcome, settleAttempt } from "./settle-attempt";
import { settlementPorts } from "./settlement-ports";

export type SettleInput = AttemptKey & {
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
  const ports = settlementPorts(container);
  const found = await findAttempt(ports, input);
  if (typeof found === "string") {
    return { act: "unknown", unclear: found === "unclear", attemptId: null, orderId: null };
  }
  const { attempt, stray } = found;
  return withCartLock(container, attempt.cartId, async () => {
    if (stray) await openStrayCase(ports, attempt, stray);
    return settleAttempt(ports, attempt.id);
  });
}
