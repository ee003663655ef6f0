import { allocate, assertSatang, sumSatang } from "@chumchon/money";

/** What a group order asks for, frozen: its lines after discounts and its delivery after discounts. */
export interface GroupOrderDue {
  readonly id: string;
  readonly lines: readonly { readonly id: string; readonly totalSatang: number }[];
  readonly shippingSatang: number;
}

/** One capture or refund of one payment, as Medusa recorded it. */
export interface MoneyEvent {
  readonly id: string;
  readonly paymentId: string;
  readonly kind: "capture" | "refund";
  readonly amountSatang: number;
  /** ISO instant; events are worked off by time, then captures before refunds, then by id. */
  readonly at: string;
  /** What a refund was taken from; undefined while nobody has said (the suspense list), and for captures. */
  readonly parts?: readonly NamedPart[];
}

/** What of a refund belongs to one line, or to the delivery of its group order (`lineId` null). */
export interface NamedPart {
  readonly groupOrderId: string;
  readonly lineId: string | null;
  readonly amountSatang: number;
}

/** One event's part for one line, or for the delivery of its group order (`lineId` null). Always above zero. */
export interface MoneyMove {
  readonly eventId: string;
  readonly paymentId: string;
  readonly kind: "capture" | "refund";
  readonly groupOrderId: string;
  readonly lineId: string | null;
  readonly amountSatang: number;
}

export interface SharedPayments {
  readonly moves: readonly MoneyMove[];
  /** Captured beyond what the group orders ask for, or refunded beyond what they hold: nobody's share. */
  readonly excessSatang: number;
  /** Refunds that name nothing: nobody's share until somebody says whose they are. */
  readonly suspendedSatang: number;
}

interface Slot {
  readonly groupOrderId: string;
  readonly lineId: string | null;
  due: number;
  /** Captured and not refunded, by payment. */
  readonly held: Map<string, number>;
}

/**
 * Brings captures and refunds down to lines and deliveries, always computed from all of them and never
 * added up, so that running it again gives the same.
 *
 * A capture goes to group orders, and within each to its lines and its delivery, in proportion to what
 * is still due (largest remainder): parts never exceed what is due, and the capture that completes the
 * order leaves exactly its totals. A refund is taken from the parts that it names (`refundParts` cut it),
 * and never exceeds what its payment holds there; one that names nothing moves nothing.
 *
 * Events of the past keep their parts when a later one arrives, because they are worked off by time:
 * what was posted for a capture stays what this computes for it.
 */
export function sharePayments(
  groupOrders: readonly GroupOrderDue[],
  events: readonly MoneyEvent[],
): SharedPayments {
  const slots = slotsOf(groupOrders);
  const moves: MoneyMove[] = [];
  let excessSatang = 0;
  let suspendedSatang = 0;
  for (const event of [...events].sort(byTime)) {
    assertSatang(event.amountSatang, event.id);
    if (event.amountSatang <= 0) throw new RangeError(`${event.kind} ${event.id} has to be above zero`);
    if (event.kind === "refund" && !event.parts) {
      suspendedSatang += event.amountSatang;
      continue;
    }
    const parts = event.kind === "capture" ? capture(slots, event) : refund(slots, event);
    for (const [slot, amountSatang] of parts) moves.push(moveOf(event, slot, amountSatang));
    excessSatang += event.amountSatang - sumSatang(parts.values());
  }
  return { moves, excessSatang, suspendedSatang };
}

/** What the group orders hold of one amount that is only authorized so far: by their totals, none above its own. */
export function shareAuthorized(
  groupOrders: readonly GroupOrderDue[],
  amountSatang: number,
): Map<string, number> {
  const ordered = [...groupOrders].sort(byId);
  const totals = ordered.map(totalOf);
  const shares = allocate(Math.min(amountSatang, sumSatang(totals)), totals);
  return new Map(ordered.map((groupOrder, index) => [groupOrder.id, shares[index] ?? 0]));
}

export function totalOf(groupOrder: GroupOrderDue): number {
  return sumSatang([...groupOrder.lines.map((line) => line.totalSatang), groupOrder.shippingSatang]);
}

function slotsOf(groupOrders: readonly GroupOrderDue[]): Slot[] {
  return [...groupOrders]
    .sort(byId)
    .flatMap((groupOrder) => [
      ...[...groupOrder.lines].sort(byId).map((line) => slotOf(groupOrder.id, line.id, line.totalSatang)),
      slotOf(groupOrder.id, null, groupOrder.shippingSatang),
    ]);
}

function slotOf(groupOrderId: string, lineId: string | null, due: number): Slot {
  return { groupOrderId, lineId, due, held: new Map() };
}

function capture(slots: readonly Slot[], event: MoneyEvent): Map<Slot, number> {
  const groupOrderIds = [...new Set(slots.map((slot) => slot.groupOrderId))];
  const groups = groupOrderIds.map((id) => slots.filter((slot) => slot.groupOrderId === id));
  const dues = groups.map((group) => sumSatang(group.map((slot) => slot.due)));
  const groupShares = allocate(Math.min(event.amountSatang, sumSatang(dues)), dues);
  const parts = new Map<Slot, number>();
  for (const [index, group] of groups.entries()) {
    const shares = allocate(
      groupShares[index] ?? 0,
      group.map((slot) => slot.due),
    );
    group.forEach((slot, at) => {
      take(parts, slot, shares[at] ?? 0);
    });
  }
  for (const [slot, amount] of parts) {
    slot.due -= amount;
    slot.held.set(event.paymentId, heldOf(slot, event.paymentId) + amount);
  }
  return parts;
}

function refund(slots: readonly Slot[], event: MoneyEvent): Map<Slot, number> {
  const parts = new Map<Slot, number>();
  for (const part of event.parts ?? []) {
    const slot = slots.find((each) => each.groupOrderId === part.groupOrderId && each.lineId === part.lineId);
    if (!slot) throw new RangeError(`Refund ${event.id} names what is no part of its order`);
    const held = heldOf(slot, event.paymentId);
    const amount = Math.min(part.amountSatang, held);
    take(parts, slot, (parts.get(slot) ?? 0) + amount);
    slot.held.set(event.paymentId, held - amount);
  }
  return parts;
}

function take(parts: Map<Slot, number>, slot: Slot, amountSatang: number): void {
  if (amountSatang > 0) parts.set(slot, amountSatang);
}

const heldOf = (slot: Slot, paymentId: string) => slot.held.get(paymentId) ?? 0;

function moveOf(event: MoneyEvent, slot: Slot, amountSatang: number): MoneyMove {
  return {
    eventId: event.id,
    paymentId: event.paymentId,
    kind: event.kind,
    groupOrderId: slot.groupOrderId,
    lineId: slot.lineId,
    amountSatang,
  };
}

/** A refund can't come before the capture that it refunds, even within the same millisecond. */
function byTime(a: MoneyEvent, b: MoneyEvent): number {
  const kind = (event: MoneyEvent) => (event.kind === "capture" ? 0 : 1);
  return Date.parse(a.at) - Date.parse(b.at) || kind(a) - kind(b) || byId(a, b);
}

const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
