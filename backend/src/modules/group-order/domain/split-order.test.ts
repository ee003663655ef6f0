import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { MICROSATANG, type OrderLine, type OrderParcel, splitOrder } from "./split-order";

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
    seed: fc.nat(),
  })
  .map(({ groups, rows, parcelSatang, freeShipping, seed }) => {
    const lines = rows.map((row, index): OrderLine => {
      const itemMicrosatang = row.unitSatang * row.quantity * MICROSATANG;
      return {
        id: `line_${String(index).padStart(2, "0")}`,
        groupId: `grp_${row.group % groups}`,
        itemMicrosatang,
        discountMicrosatang: (itemMicrosatang / 1000) * row.discountMillis,
      };
    });
    const parcels = [...new Set(lines.map((line) => line.groupId))].map((groupId, index): OrderParcel => {
      const priceMicrosatang = (parcelSatang[index] ?? 0) * MICROSATANG;
      const discountMicrosatang = freeShipping ? priceMicrosatang : 0;
      return { id: `sm_${index}`, groupId, priceMicrosatang, discountMicrosatang };
    });
    const exact =
      sum(lines.map((line) => line.itemMicrosatang - line.discountMicrosatang)) +
      sum(parcels.map((parcel) => parcel.priceMicrosatang - parcel.discountMicrosatang));
    return { lines, parcels, totalSatang: Math.round(exact / MICROSATANG), seed };
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

  it("moves no line by a whole satang, and no line or parcel without a fraction at all", () => {
    fc.assert(
      fc.property(cart, ({ lines, parcels, totalSatang }) => {
        const parts = splitOrder({ lines, parcels, totalSatang });
        for (const line of parts.flatMap((part) => part.lines)) {
          const exact = (line.itemMicrosatang - line.discountMicrosatang) / MICROSATANG;
          expect(Math.abs(line.totalSatang - exact)).toBeLessThan(1);
          expect(line.itemSatang).toBe(line.itemMicrosatang / MICROSATANG);
        }
        for (const part of parts) {
          const own = parcels.filter((parcel) => parcel.groupId === part.groupId);
          const exact = sum(own.map((parcel) => parcel.priceMicrosatang - parcel.discountMicrosatang));
          expect(part.shippingSatang).toBe(exact / MICROSATANG);
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
    expect(parts).toMatchObject([
      { groupId: "honey", itemSatang: 27_000, discountSatang: 0, shippingSatang: 5_500, totalSatang: 32_500 },
      {
        groupId: "squid",
        itemSatang: 25_000,
        discountSatang: 2_500,
        shippingSatang: 4_500,
        totalSatang: 27_000,
      },
    ]);
  });

  it("takes free delivery off the delivery, never off the goods, and leaves it free whatever is rounded", () => {
    const [part] = splitOrder({
      lines: [line("l1", "a", 18_955, 1_895.5)],
      parcels: [parcel("s1", "a", 4_500, 4_500)],
      totalSatang: 17_060,
    });
    expect(part).toMatchObject({ itemSatang: 18_955, discountSatang: 1_895, shippingSatang: 0 });
  });

  it("gives a missing satang to the largest fraction, and among equal ones to the first line", () => {
    const parts = splitOrder({
      lines: [line("l1", "a", 100, 0.7), line("l2", "b", 100, 0.4), line("l3", "c", 100, 0.7)],
      parcels: [],
      totalSatang: 298,
    });
    expect(parts.map((part) => part.totalSatang)).toEqual([99, 100, 99]);
    const even = splitOrder({
      lines: [line("l2", "b", 1, 0.5), line("l1", "a", 1, 0.5)],
      parcels: [],
      totalSatang: 1,
    });
    expect(even.map((part) => part.totalSatang)).toEqual([1, 0]);
  });

  it("refuses an order whose total holds money of no line", () => {
    const lines = [line("l1", "a", 10_000, 0)];
    expect(() => splitOrder({ lines, parcels: [], totalSatang: 10_700 })).toThrow(
      /more than rounding explains/,
    );
    expect(() => splitOrder({ lines, parcels: [], totalSatang: 9_999 })).toThrow(
      /more than rounding explains/,
    );
  });
});

function line(id: string, groupId: string, itemSatang: number, discountSatang: number): OrderLine {
  return {
    id,
    groupId,
    itemMicrosatang: itemSatang * MICROSATANG,
    discountMicrosatang: Math.round(discountSatang * MICROSATANG),
  };
}

function parcel(id: string, groupId: string, priceSatang: number, discountSatang = 0): OrderParcel {
  return {
    id,
    groupId,
    priceMicrosatang: priceSatang * MICROSATANG,
    discountMicrosatang: discountSatang * MICROSATANG,
  };
}

function rotate<T>(items: readonly T[], by: number): T[] {
  const at = by % Math.max(1, items.length);
  return [...items.slice(at), ...items.slice(0, at)];
}
