import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { allocate } from "./allocate";

const total = fc.integer({ min: -1_000_000_000_000, max: 1_000_000_000_000 });
const weights = fc
  .array(fc.nat({ max: 2_000_000_000 }), { minLength: 1, maxLength: 60 })
  .filter((list) => list.some((weight) => weight > 0));

const sum = (parts: readonly number[]) => parts.reduce((left, right) => left + right, 0);

describe("allocate", () => {
  it.each([
    {
      name: "equal shares, the first takes the odd satang",
      total: 100,
      weights: [1, 1, 1],
      parts: [34, 33, 33],
    },
    { name: "two odd satang go to the first two", total: 101, weights: [1, 1, 1], parts: [34, 34, 33] },
    { name: "the largest remainder wins before the place", total: 10, weights: [1, 2, 4], parts: [1, 3, 6] },
    { name: "a zero weight gets nothing", total: 101, weights: [0, 1, 0, 1], parts: [0, 51, 0, 50] },
    { name: "a refund mirrors the payment", total: -101, weights: [1, 1, 1], parts: [-34, -34, -33] },
    { name: "fewer satang than weights", total: 2, weights: [5, 5, 5, 5], parts: [1, 1, 0, 0] },
    { name: "nothing to split", total: 0, weights: [0, 0], parts: [0, 0] },
    { name: "nothing to split and nobody there", total: 0, weights: [], parts: [] },
    { name: "one part takes all", total: 85_312_450_00, weights: [7], parts: [85_312_450_00] },
  ])("splits exactly: $name", ({ total, weights, parts }) => {
    expect(allocate(total, weights)).toEqual(parts);
  });

  it("never loses or makes a satang", () => {
    fc.assert(fc.property(total, weights, (amount, list) => sum(allocate(amount, list)) === amount));
  });

  it("keeps every part within one satang of its exact share, on the side of the total", () => {
    fc.assert(
      fc.property(total, weights, (amount, list) => {
        const weightSum = list.reduce((left, right) => left + BigInt(right), 0n);
        allocate(amount, list).forEach((part, index) => {
          const exact = BigInt(amount) * BigInt(list[index] ?? 0);
          const distance = BigInt(part) * weightSum - exact;
          expect(distance < weightSum && -distance < weightSum).toBe(true);
          expect(Object.is(part, -0)).toBe(false);
          if (part !== 0) expect(Math.sign(part)).toBe(Math.sign(amount));
        });
      }),
    );
  });

  it("gives zero to a zero weight and never less to a heavier weight", () => {
    fc.assert(
      fc.property(fc.nat(1_000_000_000), weights, (amount, list) => {
        const parts = allocate(amount, list);
        list.forEach((weight, index) => {
          if (weight === 0) expect(parts[index]).toBe(0);
          list.forEach((other, otherIndex) => {
            if (weight > other) expect(parts[index] ?? 0).toBeGreaterThanOrEqual(parts[otherIndex] ?? 0);
          });
        });
      }),
      { numRuns: 50 },
    );
  });

  it("gives the mirror image for the negative total", () => {
    fc.assert(
      fc.property(total, weights, (amount, list) => {
        const mirrored = allocate(-amount, list).map((part) => (part === 0 ? 0 : -part));
        expect(allocate(amount, list)).toEqual(mirrored);
      }),
    );
  });

  it("stays exact where floating point would not", () => {
    const parts = allocate(Number.MAX_SAFE_INTEGER, [
      Number.MAX_SAFE_INTEGER,
      Number.MAX_SAFE_INTEGER - 1,
      1,
    ]);
    expect(parts.reduce((left, right) => left + BigInt(right), 0n)).toBe(BigInt(Number.MAX_SAFE_INTEGER));
  });

  it.each([
    { name: "a fraction of a satang", total: 0.5, weights: [1] },
    { name: "an unsafe total", total: 2 ** 53, weights: [1] },
    { name: "NaN", total: Number.NaN, weights: [1] },
    { name: "a negative weight", total: 1, weights: [2, -1] },
    { name: "a fractional weight", total: 1, weights: [0.5] },
    { name: "an unsafe weight", total: 1, weights: [2 ** 53] },
    { name: "money but only zero weights", total: 1, weights: [0, 0] },
    { name: "money but no weights", total: 1, weights: [] },
  ])("refuses $name", ({ total, weights }) => {
    expect(() => allocate(total, weights)).toThrow(RangeError);
  });
});
