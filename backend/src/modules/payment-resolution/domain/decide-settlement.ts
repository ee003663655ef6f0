import type { AttemptState, Method } from "../../payment-omise/attempt-store";
import { type ChargeState, chargeState } from "./charge-state";

export type CaseReason =
  | "late"
  | "duplicate"
  | "amount_mismatch"
  | "currency_mismatch"
  | "mode_mismatch"
  | "order_cancelled"
  | "no_order";

/** Why an unpaid order ends: the payment failed, its time ran out, or no charge was ever made for it. */
export type CancelReason = "failed" | "expired" | "no_charge";

export type ChargeSeen = {
  id: string;
  status: "pending" | "successful" | "failed" | "reversed" | "expired";
  paid: boolean;
  amountSatang: number;
  currency: string;
  livemode: boolean;
};

/** What is known, all of it read under the lock of the cart. */
export type SettlementFacts = {
  now: Date;
  /** Whether our own keys are live keys. */
  keysLive: boolean;
  attempt: {
    state: AttemptState;
    method: Method;
    amountSatang: number;
    currency: string;
    chargeId: string | null;
    createdAt: Date;
    expiresAt: Date | null;
  };
  /** none: Omise listed its charges and has none for this attempt. unclear: Omise did not say. */
  charge: ChargeSeen | "none" | "unclear";
  order: {
    state: "absent" | "live" | "cancelled";
    /** Whose money stands in the order's books. */
    paidBy: "nobody" | "this" | "another";
    /** Whether it was cancelled because its payment ran out. */
    ranOut: boolean;
  };
  /** Another attempt at the same order may still be paid. */
  anotherIsOpen: boolean;
};

export type Settlement =
  /** Write the payment into the order's books. */
  | { act: "book" }
  /** The payment is there but its order is not: place it from the cart, then look again. */
  | { act: "place_order" }
  | { act: "cancel"; reason: CancelReason }
  | { act: "open_case"; reason: CaseReason }
  /** Ask Omise to close a charge that nobody is to pay any more, then look again. */
  | { act: "expire_charge" }
  | { act: "wait" }
  /** Everything is as it should be. */
  | { act: "nothing" };

/** How long an attempt may look as if somebody were still working on it, before it counts as left behind. */
export const NEW_GRACE_MS = 5 * 60_000;
export const UNKNOWN_GRACE_MS = 2 * 60_000;

/** The one place that says what is done about a payment. Pure: the same facts give the same act. */
export function decideSettlement(facts: SettlementFacts): Settlement {
  if (facts.charge === "unclear") return { act: "wait" };
  if (facts.charge === "none") return decideWithoutCharge(facts);
  const state = chargeState(facts.charge, facts.attempt.expiresAt, facts.now);
  switch (state) {
    case "successful":
      return decidePaid(facts, facts.charge);
    case "pending":
      return decidePending(facts);
    default:
      return decideUnpaid(facts, state);
  }
}

function decideWithoutCharge(facts: SettlementFacts): Settlement {
  const { attempt, now } = facts;
  const age = now.getTime() - attempt.createdAt.getTime();
  switch (attempt.state) {
    case "new":
      return age >= NEW_GRACE_MS ? giveUp(facts, "no_charge") : { act: "wait" };
    case "creating":
    case "unknown":
      return age >= UNKNOWN_GRACE_MS ? giveUp(facts, "no_charge") : { act: "wait" };
    case "abandoned":
      return giveUp(facts, "no_charge");
    case "failed":
      return giveUp(facts, "failed");
    case "expired":
      return giveUp(facts, "expired");
    case "pending":
    case "successful":
    case "reversed":
      // We have seen its charge before: that Omise does not find it now says something about Omise.
      return { act: "wait" };
  }
}

function decidePaid(facts: SettlementFacts, charge: ChargeSeen): Settlement {
  const { attempt, order } = facts;
  if (attempt.chargeId !== null && attempt.chargeId !== charge.id) return openCase("duplicate");
  if (charge.livemode !== facts.keysLive) return openCase("mode_mismatch");
  if (charge.currency !== attempt.currency) return openCase("currency_mismatch");
  if (charge.amountSatang !== attempt.amountSatang) return openCase("amount_mismatch");
  if (order.paidBy === "this") return { act: "nothing" };
  if (order.state === "cancelled") return openCase(order.ranOut ? "late" : "order_cancelled");
  if (order.paidBy === "another") return openCase("duplicate");
  return order.state === "absent" ? { act: "place_order" } : { act: "book" };
}

function decidePending(facts: SettlementFacts): Settlement {
  const { attempt, order, now } = facts;
  // PromptPay can't be recalled: what is still payable has to be watched until it is not.
  if (attempt.method === "promptpay") return { act: "wait" };
  const overdue = attempt.expiresAt !== null && now.getTime() >= attempt.expiresAt.getTime();
  return overdue || order.state === "cancelled" ? { act: "expire_charge" } : { act: "wait" };
}

function decideUnpaid(
  facts: SettlementFacts,
  state: Exclude<ChargeState, "successful" | "pending">,
): Settlement {
  return giveUp(facts, state === "expired" ? "expired" : "failed");
}

function giveUp(facts: SettlementFacts, reason: CancelReason): Settlement {
  const { order, anotherIsOpen } = facts;
  const unpaid = order.state === "live" && order.paidBy === "nobody";
  if (!unpaid) return { act: "nothing" };
  return anotherIsOpen ? { act: "nothing" } : { act: "cancel", reason };
}

function openCase(reason: CaseReason): Settlement {
  return { act: "open_case", reason };
}
