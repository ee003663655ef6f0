import type { AcceptedCard } from "./card.js";
import type { CardInstrument, ChargeRecord } from "./charge.js";
import type { ChargeRequest } from "./charge-request.js";
import { settleCard } from "./charge-transitions.js";
import { done, type Outcome, refuse } from "./outcome.js";
import { checkPromptPayLimits, type SourceRecord } from "./source.js";
import { FAILURE_MESSAGES } from "./test-cards.js";

/** Whether a card charge goes to the authorize page: never, always, or as its card says. */
export type ThreeDsMode = "always" | "never" | "card";

const DAY_MS = 24 * 60 * 60 * 1000;

export interface NewChargeIds {
  readonly charge: string;
  readonly transaction: string;
  readonly payment: string;
  readonly document: string;
  readonly downloadKey: string;
}

interface Made {
  readonly ids: NewChargeIds;
  readonly seq: number;
  readonly nowMs: number;
}

export function newCardCharge(
  request: ChargeRequest,
  accepted: AcceptedCard,
  made: Made,
  threeDs: ThreeDsMode,
): Outcome<ChargeRecord> {
  const asksThreeDs = threeDs === "always" || (threeDs === "card" && accepted.threeDs);
  if (asksThreeDs && request.returnUri === null) return refuse("invalid_charge", "return uri is invalid");
  const enrolmentFails = asksThreeDs && accepted.scenario.kind === "three_ds_enrolment_fails";
  const instrument: CardInstrument = {
    kind: "card",
    card: accepted.card,
    // Without 3-D Secure its failures cannot happen: the card simply pays.
    scenario: asksThreeDs || accepted.scenario.kind === "decline" ? accepted.scenario : { kind: "approve" },
    paymentId: asksThreeDs && !enrolmentFails ? made.ids.payment : null,
  };
  const charge = blankCharge(request, instrument, made, made.nowMs + 7 * DAY_MS);
  if (enrolmentFails) {
    // Omise documents the card but not the code; other clients' tests saw payment_rejected.
    const failureCode = "payment_rejected";
    return done({
      ...charge,
      status: "failed",
      failureCode,
      failureMessage: FAILURE_MESSAGES[failureCode] ?? null,
    });
  }
  return done(asksThreeDs ? charge : settleCard(charge, made.nowMs, made.ids.transaction));
}

export function newPromptPayCharge(
  request: ChargeRequest,
  source: SourceRecord,
  made: Made,
): Outcome<ChargeRecord> {
  const limits = checkPromptPayLimits(request.amountSatang, "invalid_charge");
  if (!limits.ok) return limits;
  if (source.amountSatang !== request.amountSatang) {
    return refuse("invalid_charge", "amount does not match the amount of the source");
  }
  if (source.chargeId !== null) return refuse("invalid_charge", "source was already used");
  if (!request.capture) return refuse("invalid_charge", "source does not support manual capture");
  const latestMs = made.nowMs + DAY_MS;
  // Whole seconds, as it is shown: what reads as over must be over.
  const expiresAtMs = Math.floor((request.expiresAtMs ?? latestMs) / 1000) * 1000;
  // Clocks of two machines differ: a minute beyond 24 hours is not worth refusing.
  if (expiresAtMs <= made.nowMs || expiresAtMs > latestMs + 60_000) {
    return refuse("invalid_charge", "expires_at must be in the future and within 24 hours");
  }
  const instrument = {
    kind: "promptpay",
    source: { ...source, chargeId: made.ids.charge },
    documentId: made.ids.document,
    downloadKey: made.ids.downloadKey,
  } as const;
  return done(blankCharge({ ...request, returnUri: null }, instrument, made, expiresAtMs));
}

function blankCharge(
  request: ChargeRequest,
  instrument: ChargeRecord["instrument"],
  made: Made,
  expiresAtMs: number,
): ChargeRecord {
  return {
    id: made.ids.charge,
    seq: made.seq,
    createdAtMs: made.nowMs,
    status: "pending",
    amountSatang: request.amountSatang,
    capture: request.capture,
    preAuthorized: request.preAuthorized,
    description: request.description,
    metadata: request.metadata,
    ip: request.ip,
    instrument,
    returnUri: request.returnUri,
    webhookEndpoints: request.webhookEndpoints,
    failureCode: null,
    failureMessage: null,
    authorizedAtMs: null,
    paidAtMs: null,
    expiresAtMs,
    expiredAtMs: null,
    reversedAtMs: null,
    capturedSatang: null,
    refundedSatang: 0,
    voided: false,
    transactionId: null,
  };
}
