import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type OrderLine, type OrderParcel, splitOrder } from "./split-order";

const sum = (amounts: number[]) => amounts.reduce((total, amount) => total + amount, 0);

/** A random cart of 1 to 6 groups as Medusa would total it: discounts keep fractions, the whole is rounded once. */
const cart = fc
  .record({
    groups: fc.integer({ min: 1, max: 6 }),
    rows: fc.array(
      fc.record({
        group: fc.nat(5),
        unitSatang: fc.integer({ min: 1, max: 2_000_000 }),
        quantity: fc.integer({ min: 1, max: 99 }),
        discountMillis: fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 1000 }), fc.constant(1000)),
      }),
      { minLength: 1, maxLength: 25 },
    ),
    parcelSatang: fc.array(fc.integer({ min: 0, max: 40_000 }), { minLength: 6, maxLength: 6 }),
    freeShipping: fc.boolean(),
    seed: fc.integer(),
  })
  .map(({ groups, rows, parcelSatang, freeShipping, seed }) => {
    const lines = rows.map((row, index): OrderLine & { exact: number } => {
      const itemSatang = row.unitSatang * row.quantity;
      const exactDiscount = (itemSatang * row.discountMillis) / 1000;
      return {
        id: `line_${String(index).padStart(2, "0")}`,
        groupId: `grp_${row.group % groups}`,
        itemSatang,
        discountSatang: Math.round(exactDiscount),
        exact: itemSatang - exactDiscount,
      };
    });
    const parcels = [...new Set(lines.map((line) => line.groupId))].map((groupId, index): OrderParcel => {
      const priceSatang = parcelSatang[index] ?? 0;
      return { id: `sm_${index}`, groupId, priceSatang, discountSatang: freeShipping ? priceSatang : 0 };
    });
    const exactTotal =
      sum(lines.map((line) => line.exact)) +
      sum(parcels.map((parcel) => parcel.priceSatang - parcel.discountSatang));
    return { lines, parcels, totalSatang: Math.round(exactTotal), seed };
  });

describe("splitOrder", () => {
  it("keeps every satang: parts, their lines and their sums add up to the order exactly", () => {
    fc.assert(
      fc.property(cart, ({ lines, parcels, totalSatang }) => {
        const parts = splitOrder({ lines, parcels, totalSatang });
        expect(sum(parts.map((part) => part.totalSatang))).toBe(totalSatang);
        for (const part of parts) {
          expect(part.totalSatang).toBe(part.itemSatang - part.discountSatang + part.shippingSatang);
          expect(sum(part.lines.map((line) => line.totalSatang))).toBe(part.itemSatang - part.discountSatang);
          for (const line of part.lines) {
            expect(line.totalSatang).toBe(line.itemSatang - line.discountSatang);
            expect(line.discountSatang).toBeGreaterThanOrEqual(0);
            expect(line.totalSatang).toBeGreaterThanOrEqual(0);
          }
          expect(part.shippingSatang).toBeGreaterThanOrEqual(0);
        }
        expect(parts.flatMap((part) => part.lines)).toHaveLength(lines.length);
      }),
      { numRuns: 500 },
    );
  });

  it("moves no line by more than the rounding of the whole order", () => {
    fc.assert(
      fc.property(cart, ({ lines, parcels, totalSatang }) => {
        for (const line of splitOrder({ lines, parcels, totalSatang }).flatMap((part) => part.lines)) {
          expect(Math.abs(line.totalSatang - line.exact)).toBeLessThanOrEqual(1 + lines.length / 2);
        }
      }),
    );
  });

  it("gives the same parts whatever the order of lines and parcels", () => {
    fc.assert(
      fc.property(cart, ({ lines, parcels, totalSatang, seed }) => {
        const once = splitOrder({ lines, parcels, totalSatang });
        const turned = splitOrder({
          lines: rotate(lines, seed).reverse(),
          parcels: rotate(parcels, seed).reverse(),
          totalSatang,
        });
        expect(turned).toEqual(once);
      }),
    );
  });

  it("maps each line and each parcel to its own group", () => {
    const parts = splitOrder({
      lines: [
        line("l1", "honey", 18_000, 0),
        line("l2", "squid", 25_000, 2_500),
        line("l3", "honey", 9_000, 0),
      ],
      parcels: [parcel("s1", "squid", 4_500), parcel("s2", "honey", 5_500)],
      totalSatang: 59_500,
    });
    expect(parts).toEqual([
      expect.objectContaining({
        groupId: "honey",
        itemSatang: 27_000,
        discountSatang: 0,
        shippingSatang: 5_500,
        totalSatang: 32_500,
      }),
      expect.objectContaining({
        groupId: "squid",
        itemSatang: 25_000,
        discountSatang: 2_500,
        shippingSatang: 4_500,
        totalSatang: 27_000,
      }),
    ]);
  });

  it("takes free delivery off the delivery, never off the goods", () => {
    const [part] = splitOrder({
      lines: [line("l1", "a", 10_000, 0)],
      parcels: [{ id: "s1", groupId: "a", priceSatang: 4_500, discountSatang: 4_500 }],
      totalSatang: 10_000,
    });
    expect(part).toMatchObject({ itemSatang: 10_000, discountSatang: 0, shippingSatang: 0 });
  });

  it.each([
    ["above", { itemSatang: 101, discountSatang: 51 }, 51, 50],
    ["below", { itemSatang: 101, discountSatang: 50 }, 50, 51],
  ])(
    "lets a discount absorb a total that is a satang %s the rounded lines",
    (_side, amounts, total, discount) => {
      const [part] = splitOrder({
        lines: [{ id: "l1", groupId: "a", ...amounts }],
        parcels: [],
        totalSatang: total,
      });
      expect(part).toMatchObject({ itemSatang: 101, discountSatang: discount, totalSatang: total });
    },
  );

  it("refuses an order whose total holds money of no line", () => {
    const order = { lines: [line("l1", "a", 10_000, 0)], parcels: [], totalSatang: 10_700 };
    expect(() => splitOrder(order)).toThrow(/more than rounding explains/);
  });
});

function line(id: string, groupId: string, itemSatang: number, discountSatang: number): OrderLine {
  return { id, groupId, itemSatang, discountSatang };
}

function parcel(id: string, groupId: string, priceSatang: number): OrderParcel {
  return { id, groupId, priceSatang, discountSatang: 0 };
}

function rotate<T>(items: readonly T[], by: number): T[] {
  const at = Math.abs(by) % Math.max(1, items.length);
  return [...items.slice(at), ...items.slice(0, at)];
}
