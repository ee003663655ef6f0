import { describe, expect, it } from "vitest";
import { type CartLine, type CartToPay, shortLines } from "./cart-to-pay";
import { MAX_PROMPTPAY_SATANG, MIN_SATANG, refusePay } from "./pay-refusal";

const line = (id: string, item: string, quantity: number, stocked: number, over: object = {}): CartLine => ({
  id,
  title: id,
  product_title: `สินค้า ${id}`,
  variant_title: null,
  variant_id: `variant_${id}`,
  quantity,
  variant: {
    id: `variant_${id}`,
    manage_inventory: true,
    allow_backorder: false,
    inventory_items: [
      {
        inventory_item_id: item,
        required_quantity: 1,
        inventory: { location_levels: [{ stocked_quantity: stocked, reserved_quantity: 1 }] },
      },
    ],
    ...over,
  },
});

const cart = (over: Partial<CartToPay> = {}): CartToPay => ({
  id: "cart_1",
  isCompleted: false,
  currency: "thb",
  totalSatang: 62_900,
  lines: [line("a", "item_a", 1, 10)],
  hasAddress: true,
  coveredProfiles: ["sp_1"],
  neededProfiles: ["sp_1"],
  hasWithdrawnPickup: false,
  paymentCollectionId: undefined,
  ...over,
});

describe("shortLines", () => {
  it("names nothing when everything can be had", () => {
    expect(shortLines([line("a", "item_a", 9, 10)])).toEqual([]);
  });

  it("counts what is reserved for others as gone", () => {
    expect(shortLines([line("a", "item_a", 10, 10)])).toEqual([
      { line_id: "a", title: "สินค้า a", wanted: 10, available: 9 },
    ]);
  });

  it("adds up two lines that take from the same stock", () => {
    const lines = [line("a", "item_a", 5, 10), line("b", "item_a", 5, 10)];
    expect(shortLines(lines).map((short) => short.line_id)).toEqual(["a", "b"]);
  });

  it("does not count what has no stock to count", () => {
    expect(shortLines([line("a", "item_a", 99, 1, { manage_inventory: false })])).toEqual([]);
    expect(shortLines([line("a", "item_a", 99, 1, { allow_backorder: true })])).toEqual([]);
  });

  it("never offers less than nothing", () => {
    expect(shortLines([line("a", "item_a", 1, 0)])[0]?.available).toBe(0);
  });
});

describe("refusePay", () => {
  it.each([
    ["nothing in the cart", { lines: [] }, "cart_empty"],
    ["no address", { hasAddress: false }, "address_missing"],
    ["no parcel of a group", { coveredProfiles: [] }, "delivery_missing"],
    ["a parcel too many", { coveredProfiles: ["sp_1", "sp_2"] }, "delivery_missing"],
    ["less than 20 baht", { totalSatang: MIN_SATANG - 1 }, "amount_too_low"],
    ["more than 150,000 baht", { totalSatang: MAX_PROMPTPAY_SATANG + 1 }, "amount_too_high"],
    ["goods that are gone", { lines: [line("a", "item_a", 10, 10)] }, "sold_out"],
  ] as const)("names %s", (_title, over, code) => {
    expect(refusePay(cart(over as Partial<CartToPay>), "promptpay")?.code).toBe(code);
  });

  it("lets a cart through at either limit, and by card above the upper one", () => {
    expect(refusePay(cart({ totalSatang: MIN_SATANG }), "promptpay")).toBeUndefined();
    expect(refusePay(cart({ totalSatang: MAX_PROMPTPAY_SATANG }), "promptpay")).toBeUndefined();
    expect(refusePay(cart({ totalSatang: MAX_PROMPTPAY_SATANG + 1 }), "card")).toBeUndefined();
  });
});
