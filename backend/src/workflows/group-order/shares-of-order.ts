import { sumSatang } from "@chumchon/money";
import {
  type GroupOrderDue,
  type MoneyEvent,
  type MoneyMove,
  shareAuthorized,
  sharePayments,
} from "../../modules/group-order/domain/share-payments";
import type { FrozenGroupOrder } from "../../modules/group-order/frozen-order";
import type { ShareAmounts } from "../../modules/group-order/service";
import type { OrderPayment } from "./order-money";

export interface OrderShares {
  readonly shares: readonly ShareAmounts[];
  readonly moves: readonly MoneyMove[];
  /** Whether captures cover everything that the group orders ask for. */
  readonly isPaid: boolean;
  /** Money of these payments that is no group order's. */
  readonly excessSatang: number;
  /** Refunds that wait on the suspense list. */
  readonly suspendedSatang: number;
}

/** What the group orders of an order hold of its payments, computed from all captures and refunds. */
export function sharesOfOrder(
  groupOrders: readonly FrozenGroupOrder[],
  payments: readonly OrderPayment[],
  events: readonly MoneyEvent[],
): OrderShares {
  const dues = groupOrders.map(dueOf);
  const { moves, excessSatang, suspendedSatang } = sharePayments(dues, events);
  const shares = payments.flatMap((payment) => {
    const authorized = shareAuthorized(dues, payment.authorizedSatang);
    return groupOrders.map((groupOrder) => ({
      groupOrderId: groupOrder.id,
      paymentId: payment.id,
      authorizedSatang: authorized.get(groupOrder.id) ?? 0,
      capturedSatang: movedTo(moves, "capture", groupOrder.id, payment.id),
      refundedSatang: movedTo(moves, "refund", groupOrder.id, payment.id),
    }));
  });
  const asked = sumSatang(groupOrders.map((groupOrder) => groupOrder.totalSatang));
  const captured = sumSatang(shares.map((share) => share.capturedSatang));
  return { shares, moves, isPaid: captured > 0 && captured === asked, excessSatang, suspendedSatang };
}

/** What a group order asks for, frozen. */
export function dueOf(groupOrder: FrozenGroupOrder): GroupOrderDue {
  return {
    id: groupOrder.id,
    lines: groupOrder.lines.map((line) => ({ id: line.lineItemId, totalSatang: line.totalSatang })),
    shippingSatang: groupOrder.shippingSatang,
  };
}

function movedTo(
  moves: readonly MoneyMove[],
  kind: MoneyMove["kind"],
  groupOrderId: string,
  paymentId: string,
): number {
  const own = moves.filter(
    (move) => move.kind === kind && move.groupOrderId === groupOrderId && move.paymentId === paymentId,
  );
  return sumSatang(own.map((move) => move.amountSatang));
}
