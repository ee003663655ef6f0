import { categoryHandle } from "@chumchon/contracts";
import type { MoneyMove } from "../../modules/group-order/domain/share-payments";
import type { FrozenGroupOrder } from "../../modules/group-order/frozen-order";
import type { NewIncomeEntry } from "../../modules/revenue/domain/new-income-entry";
import type { WorldKind } from "../../modules/world/service";

export interface OrderIncome {
  readonly orderId: string;
  readonly groupOrders: readonly FrozenGroupOrder[];
  readonly moves: readonly MoneyMove[];
  /** Day in Bangkok of each capture and refund, by its id. */
  readonly days: Readonly<Record<string, string>>;
  readonly isSample: boolean;
}

/**
 * What captures and refunds of an order are as income: the goods' part of each, by line. Delivery is
 * nobody's income. The keys name capture or refund and line, so that each is posted once, ever.
 */
export function incomeOfMoves({
  orderId,
  groupOrders,
  moves,
  days,
  isSample,
}: OrderIncome): NewIncomeEntry[] {
  const byId = new Map(groupOrders.map((groupOrder) => [groupOrder.id, groupOrder]));
  return moves.flatMap((move): NewIncomeEntry[] => {
    if (move.lineId === null) return [];
    const groupOrder = byId.get(move.groupOrderId);
    const line = groupOrder?.lines.find((each) => each.lineItemId === move.lineId);
    const effectiveOn = days[move.eventId];
    if (!groupOrder || !line || !effectiveOn)
      throw new Error(`No line or no day for ${move.eventId} ${move.lineId}`);
    const isCapture = move.kind === "capture";
    return [
      {
        sourceKey: `${move.kind}:${move.eventId}:line:${line.lineItemId}:${isCapture ? "sale" : "refund"}`,
        groupId: groupOrder.groupId,
        channel: "web",
        category: categoryHandle.parse(line.category),
        effectiveOn,
        amountSatang: isCapture ? move.amountSatang : -move.amountSatang,
        kind: isCapture ? "sale" : "refund",
        source: "order",
        isSample,
        orderId,
        groupOrderId: groupOrder.id,
        lineItemId: line.lineItemId,
        ...(isCapture ? { captureId: move.eventId } : { refundId: move.eventId }),
      },
    ];
  });
}

/**
 * Whether a payment's money may become income here. Charges of test keys are income of a sample world
 * only, live charges of the real world only; without a charge that vouches for it (null) nothing enters
 * the real world, and without a world nothing is posted at all.
 */
export function mayBecomeIncome(world: WorldKind | null, livemode: boolean | null): boolean {
  if (world === null) return false;
  return world === "real" ? livemode === true : livemode !== true;
}
