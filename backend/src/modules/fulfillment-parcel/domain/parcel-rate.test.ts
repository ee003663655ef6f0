import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parcelGrams, parcelPriceSatang, parseParcelRate, sampleParcelRate } from "./parcel-rate";

const baht = (grams: number) => parcelPriceSatang(grams, sampleParcelRate) / 100;

describe("parcelPriceSatang", () => {
  it.each([
    [1, 35],
    [500, 35],
    [501, 45],
    [1_000, 45],
    [2_000, 55],
    [3_000, 70],
    [5_000, 95],
    [10_000, 150],
    [15_000, 210],
    [20_000, 270],
  ])("prices %i g at %i baht", (grams, price) => {
    expect(baht(grams)).toBe(price);
  });

  it("sends more than 20 kg as full parcels and a rest", () => {
    expect(baht(20_001)).toBe(270 + 35);
    expect(baht(40_000)).toBe(540);
    expect(baht(47_000)).toBe(540 + 150);
  });

  it("takes nothing for an empty parcel", () => {
    expect(baht(0)).toBe(0);
  });

  it("refuses what is no weight", () => {
    for (const grams of [-1, 0.5, Number.NaN, Number.POSITIVE_INFINITY]) {
      expect(() => baht(grams)).toThrow("not a weight");
    }
  });

  it("never asks less for more weight within one parcel, and never more than one parcel a band step", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 19_999 }), (grams) => {
        expect(baht(grams + 1)).toBeGreaterThanOrEqual(baht(grams));
      }),
    );
  });

  it("prices a full parcel more as exactly one full parcel", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 200_000 }), (grams) => {
        expect(baht(grams + 20_000) - baht(grams)).toBe(270);
      }),
    );
  });
});

describe("parcelGrams", () => {
  it("multiplies by quantity and counts 500 g for a piece without a weight", () => {
    const lines = [
      { quantity: 3, piece_grams: 330 },
      { quantity: 2, piece_grams: null },
      { quantity: 1, piece_grams: 0 },
    ];
    expect(parcelGrams(lines, sampleParcelRate)).toBe(990 + 1_000 + 500);
  });
});

describe("parseParcelRate", () => {
  it("reads back what the option's data holds", () => {
    expect(parseParcelRate(JSON.parse(JSON.stringify({ id: "parcel", ...sampleParcelRate })))).toEqual(
      sampleParcelRate,
    );
  });

  it.each([
    [{}, "unweighed_piece_grams"],
    [{ unweighed_piece_grams: 500 }, "bands"],
    [{ unweighed_piece_grams: 500, bands: [] }, "bands"],
    [{ unweighed_piece_grams: 500, bands: [{ up_to_grams: 1.5, price_satang: 1 }] }, "up_to_grams"],
    [{ unweighed_piece_grams: 500, bands: [{ up_to_grams: 500, price_satang: -1 }] }, "price_satang"],
    [
      {
        unweighed_piece_grams: 500,
        bands: [
          { up_to_grams: 500, price_satang: 100 },
          { up_to_grams: 400, price_satang: 200 },
        ],
      },
      "must rise",
    ],
  ])("refuses %j", (data, problem) => {
    expect(() => parseParcelRate(data)).toThrow(problem);
  });
});
