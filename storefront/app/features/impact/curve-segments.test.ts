import { describe, expect, it } from "vitest";
import { curveSegments } from "./curve-segments";
import { toYearRows } from "./to-year-rows.server";

const years = (known: Record<number, number>, currentYear: number) =>
  toYearRows(
    Object.entries(known).map(([beYear, satang]) => ({ beYear: Number(beYear), satang })),
    currentYear,
  );

const cut = (known: Record<number, number>, currentYear: number) => {
  const segments = curveSegments(years(known, currentYear));
  return {
    known: segments.known.map((run) => run.map((year) => year.beYear)),
    unknown: segments.unknown.map(([from, to]) => [from.beYear, to.beYear]),
  };
};

describe("the curve of cumulative income", () => {
  it("is never drawn as known over years without figures, also when a later year has some", () => {
    expect(cut({ 2565: 100, 2566: 200, 2569: 5 }, 2569)).toEqual({
      known: [[2565, 2566], [2569]],
      unknown: [[2566, 2569]],
    });
  });

  it("is unknown from the last figure to this year", () => {
    expect(cut({ 2565: 100, 2566: 200 }, 2569)).toEqual({
      known: [[2565, 2566]],
      unknown: [[2566, 2569]],
    });
  });

  it("is one line when every year has figures", () => {
    expect(cut({ 2568: 100, 2569: 0 }, 2569)).toEqual({ known: [[2568, 2569]], unknown: [] });
  });

  it("is nothing when nothing is known", () => {
    expect(cut({}, 2569)).toEqual({ known: [], unknown: [] });
  });
});
