import type { HeldPart, RefundPart } from "./refund-parts";
import type { GroupOrderDue, MoneyMove } from "./share-payments";

/** A claim that may still become a refund. */
export interface OpenClaim {
  readonly groupOrderId: string;
  readonly paymentId: string;
  readonly parts: readonly RefundPart[];
}

/**
 * What each line and the delivery of a group order hold of one payment: captured, not refunded, and not
 * claimed by a refund that is on its way.
 */
export function heldParts(
  groupOrder: GroupOrderDue,
  paymentId: string,
  moves: readonly MoneyMove[],
  openClaims: readonly OpenClaim[],
): HeldPart[] {
  const held = new Map<string | null, number>([
    ...groupOrder.lines.map((line): [string, number] => [line.id, 0]),
    [null, 0],
  ]);
  const add = (lineId: string | null, satang: number) => held.set(lineId, (held.get(lineId) ?? 0) + satang);
  for (const move of moves) {
    if (move.groupOrderId !== groupOrder.id || move.paymentId !== paymentId) continue;
    add(move.lineId, move.kind === "capture" ? move.amountSatang : -move.amountSatang);
  }
  for (const claim of openClaims) {
    if (claim.groupOrderId !== groupOrder.id || claim.paymentId !== paymentId) continue;
    for (const part of claim.parts) add(part.lineId, -part.amountSatang);
  }
  return [...held].map(([lineId, heldSatang]) => ({ lineId, heldSatang: Math.max(0, heldSatang) }));
}
