import { parseSatang } from "@chumchon/money";
import type { Method } from "../payment-omise/attempt-store";
import type { CaseReason } from "./domain/decide-settlement";

export type CaseWork = "order" | "refund" | "bank_refund";
export type ClosedWith = "order" | "refund" | "manual_refund";

/** A payment case as it is in the database. */
export interface CaseRow {
  readonly id: string;
  readonly attemptId: string | null;
  readonly chargeId: string;
  readonly cartId: string | null;
  readonly orderId: string | null;
  readonly amountSatang: number;
  readonly currency: string;
  readonly method: Method | null;
  readonly reason: CaseReason;
  readonly state: "open" | "closed";
  readonly openedAt: Date;
  readonly ownerId: string | null;
  /** What is being done about it, once somebody has begun: only one thing at a time. */
  readonly work: CaseWork | null;
  readonly workAt: Date | null;
  readonly problem: string | null;
  readonly closedWith: ClosedWith | null;
}

/** A row as the driver hands it out. */
export interface CaseRecord {
  id: string;
  attempt_id: string | null;
  charge_id: string;
  cart_id: string | null;
  order_id: string | null;
  amount_satang: string;
  currency: string;
  method: Method | null;
  reason: CaseReason;
  state: "open" | "closed";
  opened_at: Date;
  owner_id: string | null;
  work: CaseWork | null;
  work_at: Date | null;
  problem: string | null;
  closed_with: ClosedWith | null;
}

export function caseRow(record: CaseRecord): CaseRow {
  return {
    id: record.id,
    attemptId: record.attempt_id,
    chargeId: record.charge_id,
    cartId: record.cart_id,
    orderId: record.order_id,
    amountSatang: parseSatang(record.amount_satang),
    currency: record.currency,
    method: record.method,
    reason: record.reason,
    state: record.state,
    openedAt: record.opened_at,
    ownerId: record.owner_id,
    work: record.work,
    workAt: record.work_at,
    problem: record.problem,
    closedWith: record.closed_with,
  };
}
