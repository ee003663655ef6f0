import { parseSatang } from "@chumchon/money";
import type { RefundPart } from "./domain/refund-parts";

/** omise: by the card. bank: by hand, with a slip and a second person. found: made at Omise already. */
export type RefundVia = "omise" | "bank" | "found";
export type RefundReason = "cancelled" | "returned" | "goodwill" | "found";
export type ClaimState = "claimed" | "unclear" | "refunded" | "released";

export interface NewClaim {
  /** Whoever asks twice with the same key gets the same claim. */
  readonly key: string;
  readonly orderId: string;
  readonly groupOrderId: string;
  readonly paymentId: string;
  readonly amountSatang: number;
  readonly parts: readonly RefundPart[];
  readonly via: RefundVia;
  readonly reason: RefundReason;
  readonly note: string | null;
  /** The refund at Omise that was found there. */
  readonly omiseRefundId: string | null;
  readonly requestedBy: string | null;
}

/** A claim as it is in the database. */
export interface RefundClaimRow extends NewClaim {
  readonly id: string;
  readonly state: ClaimState;
  /** Core's refund, once there is one. */
  readonly refundId: string | null;
  readonly problem: string | null;
  readonly askedAt: Date | null;
  readonly createdAt: Date;
}

/** A row as the driver hands it out. */
export interface RefundClaimRecord {
  id: string;
  key: string;
  order_id: string;
  group_order_id: string;
  payment_id: string;
  amount_satang: string;
  parts: RefundPart[];
  via: RefundVia;
  reason: RefundReason;
  note: string | null;
  omise_refund_id: string | null;
  state: ClaimState;
  requested_by: string | null;
  refund_id: string | null;
  problem: string | null;
  asked_at: Date | null;
  created_at: Date;
}

export function refundClaimRow(record: RefundClaimRecord): RefundClaimRow {
  return {
    id: record.id,
    key: record.key,
    orderId: record.order_id,
    groupOrderId: record.group_order_id,
    paymentId: record.payment_id,
    amountSatang: parseSatang(record.amount_satang),
    parts: record.parts,
    via: record.via,
    reason: record.reason,
    note: record.note,
    omiseRefundId: record.omise_refund_id,
    state: record.state,
    requestedBy: record.requested_by,
    refundId: record.refund_id,
    problem: record.problem,
    askedAt: record.asked_at,
    createdAt: record.created_at,
  };
}
