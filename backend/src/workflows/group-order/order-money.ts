import type { BigNumberInput } from "@medusajs/framework/types";
import type { OrderMoney } from "../../modules/group-order/domain/counted-events";
import { roundedSatang } from "./rounded-satang";

type Listed<T> = (T | null)[] | null | undefined;

interface AmountRecord {
  id: string;
  amount: BigNumberInput;
  created_at: string | Date;
}

interface RefundRecord extends AmountRecord {
  metadata?: Record<string, unknown> | null;
}

interface PaymentRecord {
  id: string;
  amount: BigNumberInput;
  canceled_at: string | Date | null;
  payment_session_id: string | null;
  captures?: Listed<AmountRecord>;
  refunds?: Listed<RefundRecord>;
}

/** An order with the fields of `orderMoneyFields`. */
export interface OrderMoneyRecord {
  id: string;
  canceled_at: string | Date | null;
  transactions?: Listed<{ reference: string | null; reference_id: string | null }>;
  payment_collections?: Listed<{ payments?: Listed<PaymentRecord> }>;
}

export const orderMoneyFields = [
  "id",
  "canceled_at",
  "transactions.reference",
  "transactions.reference_id",
  "payment_collections.payments.id",
  "payment_collections.payments.amount",
  "payment_collections.payments.canceled_at",
  "payment_collections.payments.payment_session_id",
  "payment_collections.payments.captures.id",
  "payment_collections.payments.captures.amount",
  "payment_collections.payments.captures.created_at",
  "payment_collections.payments.refunds.id",
  "payment_collections.payments.refunds.amount",
  "payment_collections.payments.refunds.created_at",
  "payment_collections.payments.refunds.metadata",
];

export interface OrderPayment {
  readonly id: string;
  readonly sessionId: string | null;
  /** What it may still or did capture; 0 once it is cancelled. */
  readonly authorizedSatang: number;
}

/** Medusa's books of one order in our units. */
export function orderMoneyOf(
  order: OrderMoneyRecord,
): OrderMoney & { readonly orderPayments: OrderPayment[] } {
  const payments = present(order.payment_collections).flatMap((collection) => present(collection.payments));
  const refundIds = present(order.transactions).flatMap((each) =>
    each.reference === "refund" && each.reference_id ? [each.reference_id] : [],
  );
  return {
    cancelledAt: order.canceled_at === null ? null : instant(order.canceled_at),
    confirmedRefundIds: new Set(refundIds),
    payments: payments.map((payment) => ({
      id: payment.id,
      captures: present(payment.captures).map(amountOf),
      refunds: present(payment.refunds).map((refund) => ({ ...amountOf(refund), claimId: claimOf(refund) })),
    })),
    orderPayments: payments.map((payment) => ({
      id: payment.id,
      sessionId: payment.payment_session_id,
      authorizedSatang: payment.canceled_at === null ? roundedSatang(payment.amount) : 0,
    })),
  };
}

function amountOf(record: AmountRecord) {
  return { id: record.id, amountSatang: roundedSatang(record.amount), at: instant(record.created_at) };
}

/** Which claim of ours a refund of core carries out; it is written with the refund itself. */
export const REFUND_CLAIM = "refund_claim";

function claimOf({ metadata }: RefundRecord): string | null {
  const claim = metadata?.[REFUND_CLAIM];
  return typeof claim === "string" ? claim : null;
}

const instant = (value: string | Date) => new Date(value).toISOString();

function present<T>(list: Listed<T>): T[] {
  return (list ?? []).flatMap((each) => (each === null ? [] : [each]));
}
