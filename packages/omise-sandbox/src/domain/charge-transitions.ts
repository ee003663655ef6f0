import { type ChargeRecord, isAwaitingPayer, isCapturable, refundableSatang } from "./charge.js";
import { done, type Outcome, refuse } from "./outcome.js";
import { FAILURE_MESSAGES } from "./test-cards.js";

const DAY_MS = 24 * 60 * 60 * 1000;
const MAX_REFUNDS = 15;

/** What the issuer says to a card that needs no (more) questions: declined, authorized, or taken. */
export function settleCard(charge: ChargeRecord, nowMs: number, transactionId: string): ChargeRecord {
  if (charge.instrument.kind === "card" && charge.instrument.scenario.kind === "decline") {
    return failed(charge, charge.instrument.scenario.failureCode);
  }
  const authorized = { ...charge, authorizedAtMs: nowMs };
  return charge.capture ? captured(authorized, charge.amountSatang, nowMs, transactionId) : authorized;
}

/** The payer's answer on the authorize page. */
export function answerThreeDs(
  charge: ChargeRecord,
  answer: "approve" | "decline",
  nowMs: number,
  transactionId: string,
): Outcome<ChargeRecord> {
  if (charge.instrument.kind !== "card" || charge.instrument.paymentId === null || !isAwaitingPayer(charge)) {
    return refuse("invalid_charge", "charge does not wait for authorization");
  }
  const validationFails = charge.instrument.scenario.kind === "three_ds_validation_fails";
  if (answer === "decline" || validationFails) return done(failed(charge, "payment_rejected"));
  return done(settleCard(charge, nowMs, transactionId));
}

/** Test mode's "mark as paid"; marking a paid charge again changes nothing. */
export function markPaid(charge: ChargeRecord, nowMs: number, transactionId: string): Outcome<ChargeRecord> {
  if (charge.status === "successful") return done(charge);
  if (charge.status === "expired") return refuse("expired_charge", "charge expired");
  if (!isAwaitingPayer(charge)) return refuse("invalid_charge", `charge is ${charge.status}`);
  const authorized = { ...charge, authorizedAtMs: nowMs };
  return done(charge.capture ? captured(authorized, charge.amountSatang, nowMs, transactionId) : authorized);
}

export function markFailed(charge: ChargeRecord, failureCode: string): Outcome<ChargeRecord> {
  if (charge.status === "failed") return done(charge);
  if (charge.status === "expired") return refuse("expired_charge", "charge expired");
  if (!isAwaitingPayer(charge)) return refuse("invalid_charge", `charge is ${charge.status}`);
  return done(failed(charge, failureCode));
}

/** `amountSatang` null takes everything; less is only possible for a charge made with pre_auth. */
export function captureCharge(
  charge: ChargeRecord,
  amountSatang: number | null,
  nowMs: number,
  transactionId: string,
): Outcome<ChargeRecord> {
  if (!isCapturable(charge)) return refuse("failed_capture", "charge cannot be captured");
  const wanted = amountSatang ?? charge.amountSatang;
  if (wanted < 1 || wanted > charge.amountSatang) {
    return refuse("failed_capture", "capture amount must be within the authorized amount");
  }
  if (wanted !== charge.amountSatang && !charge.preAuthorized) {
    return refuse("failed_capture", "charge does not support partial capture");
  }
  return done(captured(charge, wanted, nowMs, transactionId));
}

export function reverseCharge(charge: ChargeRecord, nowMs: number): Outcome<ChargeRecord> {
  return isCapturable(charge)
    ? done({ ...charge, status: "reversed", reversedAtMs: nowMs })
    : refuse("failed_reverse", "only uncaptured authorized charges can be reversed");
}

/** The bank takes the payment back without being asked: whatever was taken of it is no longer paid. */
export function takeBack(charge: ChargeRecord, nowMs: number): Outcome<ChargeRecord> {
  const isLive = charge.status === "pending" || charge.status === "successful";
  if (!isLive || charge.refundedSatang > 0) {
    return refuse("failed_reverse", "only waiting charges and paid ones without a refund can be taken back");
  }
  const unpaid = { paidAtMs: null, capturedSatang: null, transactionId: null };
  return done({ ...charge, ...unpaid, status: "reversed", reversedAtMs: nowMs });
}

/** An issued PromptPay QR cannot be recalled, so Omise refuses to expire it by call. */
export function expireCharge(charge: ChargeRecord, nowMs: number): Outcome<ChargeRecord> {
  if (charge.instrument.kind === "promptpay") {
    return refuse("failed_expire", "promptpay charges cannot be expired");
  }
  return isAwaitingPayer(charge)
    ? done(expired(charge, nowMs))
    : refuse("failed_expire", "only pending charges can be expired");
}

/** The same charge, or expired when its time is over. */
export function lapse(charge: ChargeRecord, nowMs: number): ChargeRecord {
  return charge.status === "pending" && charge.expiresAtMs <= nowMs ? expired(charge, nowMs) : charge;
}

/** Books a refund on the charge; `refundCount` is how many it has had. */
export function refundCharge(
  charge: ChargeRecord,
  refund: { amountSatang: number; asVoid: boolean; refundCount: number; nowMs: number },
): Outcome<{ charge: ChargeRecord; voided: boolean }> {
  if (charge.instrument.kind === "promptpay") {
    return refuse("failed_refund", "refunds are not supported for promptpay charges");
  }
  if (charge.paidAtMs === null) return refuse("failed_refund", "charge was not captured");
  if (refund.refundCount >= MAX_REFUNDS) return refuse("failed_refund", "charge has 15 refunds already");
  if (refund.nowMs - charge.paidAtMs > 365 * DAY_MS) return refuse("failed_refund", "charge is too old");
  const leftSatang = refundableSatang(charge);
  if (leftSatang === 0) return refuse("failed_refund", "charge was already fully refunded");
  if (refund.amountSatang < 1 || refund.amountSatang > leftSatang) {
    return refuse("failed_refund", `amount must be between 1 and ${leftSatang}`);
  }
  const voided = refund.asVoid && refund.amountSatang === charge.capturedSatang;
  return done({
    charge: { ...charge, refundedSatang: charge.refundedSatang + refund.amountSatang, voided },
    voided,
  });
}

/** A fault for tests: the charge is suddenly about another amount than the merchant asked for. */
export function tamperAmount(charge: ChargeRecord, amountSatang: number): ChargeRecord {
  return { ...charge, amountSatang, capturedSatang: charge.capturedSatang === null ? null : amountSatang };
}

function captured(
  charge: ChargeRecord,
  capturedSatang: number,
  nowMs: number,
  transactionId: string,
): ChargeRecord {
  return { ...charge, status: "successful", paidAtMs: nowMs, capturedSatang, transactionId };
}

function failed(charge: ChargeRecord, failureCode: string): ChargeRecord {
  return {
    ...charge,
    status: "failed",
    failureCode,
    failureMessage: FAILURE_MESSAGES[failureCode] ?? "the payment failed",
  };
}

function expired(charge: ChargeRecord, nowMs: number): ChargeRecord {
  // Recorded: a charge expired by call shows that moment in both fields.
  return {
    ...charge,
    status: "expired",
    expiresAtMs: Math.min(charge.expiresAtMs, nowMs),
    expiredAtMs: nowMs,
  };
}
