import type { AttemptState, Method } from "../../payment-omise/attempt-store";
import type { ChargeFacts } from "../../payment-omise/client/charge-facts";

/**
 * PromptPay can't be recalled at Omise, and a bank may report a payment late: a charge that is still `pending` there
 * so long after its end counts as expired.
 */
export const LATE_REPORT_MS = 10 * 60_000;

export type ChargeState = Extract<AttemptState, "pending" | "successful" | "failed" | "expired" | "reversed">;

/** The state of an attempt that a charge stands for, at `now`. `endsAt`: until when we wait for the payer. */
export function chargeState(
  charge: Pick<ChargeFacts, "status" | "paid">,
  endsAt: Date | null,
  now: Date,
): ChargeState {
  switch (charge.status) {
    case "successful":
      // Authorised but not captured is not money yet.
      return charge.paid ? "successful" : "pending";
    case "failed":
    case "expired":
    case "reversed":
      return charge.status;
    case "pending":
      return endsAt && now.getTime() >= endsAt.getTime() + LATE_REPORT_MS ? "expired" : "pending";
  }
}

/** Which states may become `target`; everything else stays (the trigger of payment_attempt says the same). */
export const mayBecome: Record<AttemptState, readonly AttemptState[]> = {
  new: [],
  creating: ["new"],
  unknown: ["creating"],
  pending: ["new", "creating", "unknown"],
  abandoned: ["new", "creating", "unknown"],
  failed: ["new", "creating", "unknown", "pending", "abandoned"],
  expired: ["new", "creating", "unknown", "pending", "abandoned"],
  successful: ["new", "creating", "unknown", "pending", "abandoned", "failed", "expired"],
  reversed: ["new", "creating", "unknown", "pending", "abandoned", "failed", "expired", "successful"],
};

/** States in which nobody waits for anything any more. */
export const finalStates: readonly AttemptState[] = [
  "successful",
  "failed",
  "expired",
  "reversed",
  "abandoned",
];

/** Until when we wait for the payer. A QR says it itself; 3-D Secure has no end of its own, or a far one. */
export function waitUntil(
  method: Method,
  chargeEndsAt: Date | null,
  createdAt: Date,
  waitMinutes: number,
): Date {
  const ours = new Date(createdAt.getTime() + waitMinutes * 60_000);
  if (!chargeEndsAt) return ours;
  return method === "promptpay" || chargeEndsAt < ours ? chargeEndsAt : ours;
}
