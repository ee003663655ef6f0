import type { ChargeFacts } from "../../modules/payment-omise/client/charge-facts";
import type { AttemptRow } from "../../modules/payment-resolution/attempt-row";
import type { SettlementPorts } from "./settlement-ports";

export type AttemptKey = {
  /** Which attempt: by its own id, its payment session or its charge. */
  attempt_id?: string;
  session_id?: string;
  charge_id?: string;
};

/** `stray`: a charge that names a session whose attempt has another charge. */
export type Found = { attempt: AttemptRow; stray?: ChargeFacts };

export async function findAttempt(
  { attempts, askForCharge }: SettlementPorts,
  { attempt_id, session_id, charge_id }: AttemptKey,
): Promise<Found | "none" | "unclear"> {
  const own =
    (attempt_id && (await attempts.findById(attempt_id))) ||
    (session_id && (await attempts.findBySession(session_id))) ||
    (charge_id && (await attempts.findByCharge(charge_id))) ||
    undefined;
  // A payment case was closed with a new order: its attempt has the charge now.
  const heir = own?.handedTo ? await attempts.findById(own.handedTo) : undefined;
  if (own) return { attempt: heir ?? own };
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
export async function openStrayCase(
  { cases, warn }: SettlementPorts,
  attempt: AttemptRow,
  charge: ChargeFacts,
): Promise<void> {
  if (!charge.paid || charge.status !== "successful") return;
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
  warn(`settle: charge ${charge.id} is a second one of session ${attempt.sessionId}`);
}
