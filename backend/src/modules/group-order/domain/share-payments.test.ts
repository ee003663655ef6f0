import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { heldParts } from "./held-parts";
import { refundParts } from "./refund-parts";
import {
  type GroupOrderDue,
  type MoneyEvent,
  shareAuthorized,
  sharePayments,
  totalOf,
} from "./share-payments";

const sum = (amounts: number[]) => amounts.reduce((total, amount) => total + amount, 0);

const due: GroupOrderDue[] = [
  { id: "gord_a", lines: [line("l1", 18_000), line("l2", 9_001)], shippingSatang: 5_500 },
  { id: "gord_b", lines: [line("l3", 22_500)], shippingSatang: 4_500 },
];
const orderTotal = sum(due.map(totalOf));

const orders = fc
  .array(
    fc.record({
      lines: fc.array(fc.integer({ min: 0, max: 500_000 }), { minLength: 1, maxLength: 5 }),
      shipping: fc.integer({ min: 0, max: 30_000 }),
    }),
    { minLength: 1, maxLength: 6 },
  )
  .map((groups) =>
    groups.map(
      (group, index): GroupOrderDue => ({
        id: `gord_${index}`,
        lines: group.lines.map((totalSatang, at) => line(`l${index}_${at}`, totalSatang)),
        shippingSatang: group.shipping,
      }),
    ),
  );

describe("sharePayments", () => {
  it("gives each line exactly its total when the whole order is captured", () => {
    const { moves, excessSatang } = sharePayments(due, [captured("c1", orderTotal, 1)]);
    const byLine = Object.fromEntries(
      moves.map((move) => [move.lineId ?? move.groupOrderId, move.amountSatang]),
    );
    expect(byLine).toEqual({ l1: 18_000, l2: 9_001, gord_a: 5_500, l3: 22_500, gord_b: 4_500 });
    expect(excessSatang).toBe(0);
  });

  it("completes to the exact totals however many captures the money came in", () => {
    fc.assert(
      fc.property(
        orders,
        fc.array(fc.integer({ min: 1, max: 999 }), { maxLength: 5 }),
        (groupOrders, cuts) => {
          const total = sum(groupOrders.map(totalOf));
          const amounts = splitBy(total, cuts);
          const { moves, excessSatang } = sharePayments(
            groupOrders,
            amounts.map((amount, index) => captured(`c${index}`, amount, index)),
          );
          for (const groupOrder of groupOrders) {
            const own = moves.filter((move) => move.groupOrderId === groupOrder.id);
            expect(sum(own.map((move) => move.amountSatang))).toBe(totalOf(groupOrder));
            for (const each of groupOrder.lines)
              expect(
                sum(own.filter((move) => move.lineId === each.id).map((move) => move.amountSatang)),
              ).toBe(each.totalSatang);
          }
          expect(excessSatang).toBe(0);
        },
      ),
    );
  });

  it("never changes what earlier captures and refunds were, when a later one arrives", () => {
    fc.assert(
      fc.property(
        orders,
        fc.array(fc.record({ amount: fc.integer({ min: 1, max: 400_000 }), refund: fc.boolean() }), {
          minLength: 1,
          maxLength: 8,
        }),
        (groupOrders, rows) => {
          const events = rows.map((row, index) =>
            row.refund ? refunded(`r${index}`, row.amount, index) : captured(`c${index}`, row.amount, index),
          );
          const all = sharePayments(groupOrders, events);
          const before = sharePayments(groupOrders, events.slice(0, -1));
          expect(all.moves.slice(0, before.moves.length)).toEqual(before.moves);
          const moved = sum(all.moves.map((move) => move.amountSatang));
          expect(moved + all.excessSatang + all.suspendedSatang).toBe(sum(rows.map((row) => row.amount)));
        },
      ),
    );
  });

  it("takes a refund from the parts that it names, and from nobody while it names none", () => {
    const named = {
      ...refunded("r1", 10_000, 2),
      parts: [
        { groupOrderId: "gord_a", lineId: "l1", amountSatang: 9_000 },
        { groupOrderId: "gord_a", lineId: null, amountSatang: 1_000 },
      ],
    };
    const placed = sharePayments(due, [captured("c1", orderTotal, 1), named]);
    expect(placed.moves.filter((move) => move.kind === "refund")).toMatchObject([
      { groupOrderId: "gord_a", lineId: "l1", amountSatang: 9_000 },
      { groupOrderId: "gord_a", lineId: null, amountSatang: 1_000 },
    ]);
    const open = sharePayments(due, [captured("c1", orderTotal, 1), refunded("r1", 10_000, 2)]);
    expect(open.moves.filter((move) => move.kind === "refund")).toEqual([]);
    expect(open.suspendedSatang).toBe(10_000);
  });

  it("keeps every sum when refunds are cut by refundParts, one after the other, until nothing is left", () => {
    fc.assert(
      fc.property(
        orders,
        fc.array(fc.integer({ min: 1, max: 300_000 }), { maxLength: 8 }),
        (groupOrders, wanted) => {
          const total = sum(groupOrders.map(totalOf));
          fc.pre(total > 0);
          const events: MoneyEvent[] = [captured("c1", total, 0)];
          for (const [index, amount] of wanted.entries()) {
            const groupOrder = groupOrders[index % groupOrders.length];
            if (!groupOrder) continue;
            const held = heldParts(groupOrder, "pay_1", sharePayments(groupOrders, events).moves, []);
            const left = sum(held.map((part) => part.heldSatang));
            const cut = refundParts(held, amount > left ? "all" : { amountSatang: amount });
            if (!cut.ok) continue;
            const parts = cut.parts.map((part) => ({ ...part, groupOrderId: groupOrder.id }));
            events.push({ ...refunded(`r${index}`, cut.amountSatang, index + 1), parts });
          }
          const { moves, excessSatang } = sharePayments(groupOrders, events);
          const refunds = moves.filter((move) => move.kind === "refund");
          expect(sum(refunds.map((move) => move.amountSatang))).toBe(
            sum(events.slice(1).map((event) => event.amountSatang)),
          );
          expect(excessSatang).toBe(0);
        },
      ),
    );
  });

  it("gives nobody what was captured beyond the order or refunded beyond the capture", () => {
    const over = sharePayments(due, [captured("c1", orderTotal + 700, 1)]);
    expect(over.excessSatang).toBe(700);
    const refundOfOther = sharePayments(due, [
      captured("c1", orderTotal, 1),
      {
        ...refunded("r1", 500, 2),
        paymentId: "pay_other",
        parts: [{ groupOrderId: "gord_a", lineId: "l1", amountSatang: 500 }],
      },
    ]);
    expect(refundOfOther.moves.filter((move) => move.kind === "refund")).toEqual([]);
    expect(refundOfOther.excessSatang).toBe(500);
  });
});

describe("shareAuthorized", () => {
  it("shares an authorized amount by the totals and never above them", () => {
    expect(shareAuthorized(due, orderTotal + 1)).toEqual(
      new Map(due.map((groupOrder) => [groupOrder.id, totalOf(groupOrder)])),
    );
    expect(sum([...shareAuthorized(due, 101).values()])).toBe(101);
  });
});

function line(id: string, totalSatang: number) {
  return { id, totalSatang };
}

function captured(id: string, amountSatang: number, second: number): MoneyEvent {
  return { id, paymentId: "pay_1", kind: "capture", amountSatang, at: at(second) };
}

function refunded(id: string, amountSatang: number, second: number): MoneyEvent {
  return { id, paymentId: "pay_1", kind: "refund", amountSatang, at: at(second) };
}

const at = (second: number) => new Date(Date.UTC(2026, 0, 1, 0, 0, second)).toISOString();

/** Cuts `total` into positive parts at the given thousandths. */
function splitBy(total: number, cuts: readonly number[]): number[] {
  const points = [0, ...cuts.map((cut) => Math.floor((total * cut) / 1000)), total].sort((a, b) => a - b);
  return points
    .slice(1)
    .map((point, index) => point - (points[index] ?? 0))
    .filter((amount) => amount > 0);
}
