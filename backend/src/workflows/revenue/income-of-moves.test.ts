import { describe, expect, it } from "vitest";
import type { MoneyMove } from "../../modules/group-order/domain/share-payments";
import type { FrozenGroupOrder } from "../../modules/group-order/frozen-order";
import { incomeOfMoves, mayBecomeIncome } from "./income-of-moves";

const groupOrder: FrozenGroupOrder = {
  id: "gord_1",
  orderId: "order_1",
  groupId: "grp_honey",
  number: "7-1",
  status: "paid",
  itemSatang: 20_000,
  discountSatang: 2_000,
  shippingSatang: 4_500,
  totalSatang: 22_500,
  parcel: null,
  delivery: "parcel",
  pickupNote: null,
  lines: [
    {
      lineItemId: "ordli_1",
      variantId: null,
      title: "น้ำผึ้ง",
      category: "beverage",
      quantity: 1,
      unitPriceSatang: 20_000,
      totalSatang: 18_000,
    },
  ],
};

const income = (moves: MoneyMove[]) =>
  incomeOfMoves({
    orderId: "order_1",
    groupOrders: [groupOrder],
    moves,
    days: { capt_1: "2026-05-01", ref_1: "2026-05-03" },
    isSample: true,
  });

describe("incomeOfMoves", () => {
  it("posts the goods of a capture on the day of payment and nothing of the delivery", () => {
    expect(
      income([move("capture", "capt_1", "ordli_1", 18_000), move("capture", "capt_1", null, 4_500)]),
    ).toEqual([
      {
        sourceKey: "capture:capt_1:line:ordli_1:sale",
        groupId: "grp_honey",
        channel: "web",
        category: "beverage",
        effectiveOn: "2026-05-01",
        amountSatang: 18_000,
        kind: "sale",
        source: "order",
        isSample: true,
        orderId: "order_1",
        groupOrderId: "gord_1",
        lineItemId: "ordli_1",
        captureId: "capt_1",
      },
    ]);
  });

  it("posts a refund as a negative amount on its own day", () => {
    expect(income([move("refund", "ref_1", "ordli_1", 500)])).toMatchObject([
      {
        sourceKey: "refund:ref_1:line:ordli_1:refund",
        effectiveOn: "2026-05-03",
        amountSatang: -500,
        kind: "refund",
        refundId: "ref_1",
      },
    ]);
  });
});

describe("mayBecomeIncome", () => {
  it.each([
    ["sample", false, true],
    ["sample", true, false],
    ["sample", null, true],
    ["real", true, true],
    ["real", false, false],
    ["real", null, false],
    [null, false, false],
    [null, true, false],
  ] as const)("in a %s world a charge with livemode %s may: %s", (world, livemode, may) => {
    expect(mayBecomeIncome(world, livemode)).toBe(may);
  });
});

function move(
  kind: MoneyMove["kind"],
  eventId: string,
  lineId: string | null,
  amountSatang: number,
): MoneyMove {
  return { kind, eventId, paymentId: "pay_1", groupOrderId: "gord_1", lineId, amountSatang };
}
