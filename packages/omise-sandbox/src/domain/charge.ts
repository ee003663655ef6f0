import type { CardRecord } from "./card.js";
import type { Params } from "./params.js";
import type { SourceRecord } from "./source.js";
import type { CardScenario } from "./test-cards.js";

export type ChargeStatus = "pending" | "successful" | "failed" | "reversed" | "expired";

/**
 * What the sandbox knows of a charge; flags such as `authorized`, `paid`, `refundable` are derived from it
 * when it is shown. Instants are milliseconds since the epoch of the sandbox's own clock.
 */
export interface ChargeRecord {
  readonly id: string;
  readonly seq: number;
  readonly createdAtMs: number;
  readonly status: ChargeStatus;
  readonly amountSatang: number;
  readonly capture: boolean;
  readonly preAuthorized: boolean;
  readonly description: string | null;
  readonly metadata: Params;
  readonly ip: string | null;
  readonly instrument: CardInstrument | PromptPayInstrument;
  readonly returnUri: string | null;
  readonly webhookEndpoints: readonly string[];
  readonly failureCode: string | null;
  readonly failureMessage: string | null;
  readonly authorizedAtMs: number | null;
  readonly paidAtMs: number | null;
  readonly expiresAtMs: number;
  readonly expiredAtMs: number | null;
  readonly reversedAtMs: number | null;
  readonly capturedSatang: number | null;
  readonly refundedSatang: number;
  readonly voided: boolean;
  readonly transactionId: string | null;
}

export interface CardInstrument {
  readonly kind: "card";
  readonly card: CardRecord;
  readonly scenario: CardScenario;
  /** The authorize page's id; null when no 3-D Secure was asked for. */
  readonly paymentId: string | null;
}

export interface PromptPayInstrument {
  readonly kind: "promptpay";
  readonly source: SourceRecord;
  readonly documentId: string;
  /** Unguessable part of the QR picture's address, which is read without a key. */
  readonly downloadKey: string;
}

export function isAuthorized(charge: ChargeRecord): boolean {
  return charge.authorizedAtMs !== null;
}

/** Holds money on a card without having taken it. */
export function isCapturable(charge: ChargeRecord): boolean {
  return charge.status === "pending" && isAuthorized(charge);
}

/** Waits for the payer: a QR to be scanned or an authorize page to be answered. */
export function isAwaitingPayer(charge: ChargeRecord): boolean {
  return charge.status === "pending" && !isAuthorized(charge);
}

/** PromptPay money cannot be sent back through Omise; the merchant transfers it by other means. */
export function refundableSatang(charge: ChargeRecord): number {
  if (charge.instrument.kind === "promptpay" || charge.paidAtMs === null) return 0;
  return (charge.capturedSatang ?? 0) - charge.refundedSatang;
}
