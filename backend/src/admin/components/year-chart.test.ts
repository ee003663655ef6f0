import { describe, expect, it } from "vitest";
import { shortMillions, yearsToShow } from "./year-chart";

describe("yearsToShow", () => {
  it("shows years without entries as unknown, up to this year", () => {
    expect(yearsToShow([{ be_year: 2566, satang: 100 }], 2569)).toEqual([
      { be_year: 2566, satang: 100 },
      { be_year: 2567, satang: null },
      { be_year: 2568, satang: null },
      { be_year: 2569, satang: null },
    ]);
  });
});

describe("shortMillions", () => {
  it.each([
    [2_502_532_000, "25.0"],
    [5_000_000, "0.1"],
    [115_800, "0.001"],
    [0, "0"],
  ])("writes %i satang as %s million baht", (satang, text) => {
    expect(shortMillions(satang)).toBe(text);
  });
});
