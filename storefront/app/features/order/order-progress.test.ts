import type { OrderGroupsResponse, OrderPayment } from "@chumchon/contracts";
import { describe, expect, it } from "vitest";
import { incomeOf, isSettled, orderMark } from "./order-progress";

type Part = OrderGroupsResponse["group_orders"][number];

const waiting: OrderPayment = {
  method: "promptpay",
  state: "waiting",
  amount_satang: 54_000,
  has_qr: true,
  expires_at: "2026-11-23T03:15:00Z",
  authorize_uri: null,
  failure_code: null,
  paid_at: null,
  livemode: false,
};
const paid: OrderPayment = { ...waiting, state: "paid", has_qr: false, paid_at: "2026-11-23T03:05:00Z" };

const part: Part = {
  id: "gord_1",
  number: "1-1",
  group: { id: "grp_1", handle: "bees", name: "กลุ่มผึ้ง", name_en: null },
  status: "paid",
  items: [],
  item_satang: 36_000,
  discount_satang: 0,
  shipping_satang: 5_500,
  total_satang: 41_500,
  income_satang: 36_000,
  parcel: null,
  pickup: null,
};

describe("orderMark", () => {
  it("stays while nothing changes, so that the page is not drawn again for nothing", () => {
    expect(orderMark(waiting, [])).toBe(orderMark({ ...waiting }, []));
  });

  it("does not wait for the groups before the order is paid", () => {
    expect(orderMark(waiting, [part])).toBe(orderMark(waiting, []));
  });

  it.each<[string, OrderPayment, Part[]]>([
    ["the payment arrives", paid, []],
    ["the QR runs out", { ...waiting, state: "checking", has_qr: false }, []],
    [
      "the bank wants a confirmation",
      { ...waiting, has_qr: false, authorize_uri: "https://pay.omise.co/x" },
      [],
    ],
    ["the payment fails", { ...waiting, state: "failed" }, []],
  ])("changes when %s", (_what, payment, parts) => {
    expect(orderMark(payment, parts)).not.toBe(orderMark(waiting, []));
  });

  it("changes with each group's part and income once the order is paid", () => {
    const marks = [
      orderMark(paid, []),
      orderMark(paid, [{ ...part, income_satang: 0 }]),
      orderMark(paid, [part]),
      orderMark(paid, [{ ...part, status: "shipped" }]),
    ];
    expect(new Set(marks).size).toBe(4);
  });
});

describe("isSettled", () => {
  it.each<[string, OrderPayment, Part[], boolean]>([
    ["waiting", waiting, [], false],
    ["being checked", { ...waiting, state: "checking" }, [], false],
    ["failed", { ...waiting, state: "failed" }, [], true],
    ["expired", { ...waiting, state: "expired" }, [], true],
    ["cancelled", { ...waiting, state: "cancelled" }, [], true],
    ["paid without parts", paid, [], false],
    ["paid before an income is recorded", paid, [part, { ...part, income_satang: 0 }], false],
    ["paid with every income recorded", paid, [part, part], true],
    [
      "paid with a part that earns nothing",
      paid,
      [part, { ...part, income_satang: 0, discount_satang: 36_000 }],
      true,
    ],
    [
      "paid with a part that was cancelled",
      paid,
      [part, { ...part, income_satang: 0, status: "cancelled" }],
      true,
    ],
  ])("an order %s: %#", (_what, payment, parts, settled) => {
    expect(isSettled(payment, parts)).toBe(settled);
  });
});

describe("incomeOf", () => {
  it("is the recorded income, and never the price before it is recorded", () => {
    expect(incomeOf(part)).toBe(36_000);
    expect(incomeOf({ ...part, income_satang: 0 })).toBe("waiting");
    expect(incomeOf({ ...part, income_satang: 0, status: "cancelled" })).toBe("none");
  });
});
