import type { AcceptedCard } from "../domain/card.js";
import type { ChargeRecord } from "../domain/charge.js";
import type { Params } from "../domain/params.js";
import type { SourceRecord } from "../domain/source.js";

export interface TokenRecord {
  readonly id: string;
  readonly seq: number;
  readonly createdAtMs: number;
  readonly accepted: AcceptedCard;
  readonly used: boolean;
}

export interface RefundRecord {
  readonly id: string;
  readonly seq: number;
  readonly createdAtMs: number;
  readonly chargeId: string;
  readonly amountSatang: number;
  readonly metadata: Params;
  readonly voided: boolean;
  readonly transactionId: string;
}

/** One thing that happened, with the object as it was at that moment. */
export interface EventRecord {
  readonly id: string;
  readonly seq: number;
  readonly createdAtMs: number;
  readonly key: string;
  readonly chargeId: string;
  readonly data: object;
}

/** One attempt to tell one address about one event. Omise does not promise to try again, so neither do we. */
export interface DeliveryRecord {
  readonly id: string;
  readonly seq: number;
  readonly createdAtMs: number;
  readonly eventId: string;
  readonly uri: string;
  readonly state: "scheduled" | "answered" | "failed" | "suppressed";
  readonly httpStatus: number | null;
  readonly error: string | null;
}

export interface SettingsRecord {
  readonly id: "settings";
  /** How far the sandbox's clock runs ahead of the real one. */
  readonly clockOffsetMs: number;
  /** The account's endpoint when it was changed at run time; null means "as configured". */
  readonly webhookUrl: string | null;
}

export interface RecordOf {
  charge: ChargeRecord;
  source: SourceRecord;
  token: TokenRecord;
  refund: RefundRecord;
  event: EventRecord;
  delivery: DeliveryRecord;
  settings: SettingsRecord;
}

export type RecordKind = keyof RecordOf;

/** "This record now looks like this"; later puts of the same id win. */
export type Put = { [K in RecordKind]: { readonly kind: K; readonly record: RecordOf[K] } }[RecordKind];
