import type { MoneyEvent, NamedPart } from "./share-payments";

interface Amount {
  readonly id: string;
  readonly amountSatang: number;
  /** ISO instant. */
  readonly at: string;
}

/** A refund, and the claim of ours that it carries out; null when somebody else made it. */
export interface RefundMade extends Amount {
  readonly claimId: string | null;
}

export interface OrderMoney {
  /** When the order was cancelled; null while it lives. */
  readonly cancelledAt: string | null;
  /** Refunds that stand as transactions of the order. */
  readonly confirmedRefundIds: ReadonlySet<string>;
  readonly payments: readonly {
    readonly id: string;
    readonly captures: readonly Amount[];
    readonly refunds: readonly RefundMade[];
  }[];
}

/** Longer than a refund takes at the payment provider: after it, core has either kept the row or deleted it. */
const REFUND_SETTLES_MS = 10 * 60 * 1000;

/**
 * The captures and refunds that concern the groups.
 * - Money captured after the order was cancelled buys nothing: it is a payment case, nobody's share.
 * - Core writes a refund before it asks the provider and deletes it when that fails, so a fresh refund
 *   counts only once it stands as a transaction of the order. (On a cancelled order core never writes
 *   the transaction, although the money has gone: hence the time.) A refund of a claim never counts by
 *   time: `resumeRefund` asks Omise and then finishes it or takes it back.
 * @param partsOf what each refund was taken from, by its id
 */
export function countedEvents(
  money: OrderMoney,
  partsOf: ReadonlyMap<string, readonly NamedPart[]>,
  now: Date,
): MoneyEvent[] {
  const cancelledMs = money.cancelledAt === null ? Number.POSITIVE_INFINITY : Date.parse(money.cancelledAt);
  return money.payments.flatMap((payment) => [
    ...payment.captures
      .filter((capture) => Date.parse(capture.at) <= cancelledMs)
      .map((capture) => eventOf("capture", payment.id, capture)),
    ...payment.refunds
      .filter((refund) => money.confirmedRefundIds.has(refund.id) || isSettled(refund, now))
      .map((refund) => ({ ...eventOf("refund", payment.id, refund), parts: partsOf.get(refund.id) })),
  ]);
}

function isSettled(refund: RefundMade, now: Date): boolean {
  return refund.claimId === null && now.getTime() - Date.parse(refund.at) > REFUND_SETTLES_MS;
}

function eventOf(kind: MoneyEvent["kind"], paymentId: string, amount: Amount): MoneyEvent {
  return { id: amount.id, paymentId, kind, amountSatang: amount.amountSatang, at: amount.at };
}
