import fc from "fast-check";
import { expect, it } from "vitest";
import { monthsAndDays } from "./months-and-days";

const day = fc.integer({ min: 0, max: 500 }).map((offset) => dayAt(offset));

it("puts every day of a period into exactly one whole month or one range of days", () => {
  fc.assert(
    fc.property(day, day, (from, to) => {
      const { months, days } = monthsAndDays({ from, to });
      for (let offset = 0; offset <= 500; offset++) {
        const each = dayAt(offset);
        const month = `${each.slice(0, 7)}-01`;
        const inMonths =
          months !== null && (months.from ?? "") <= month && month <= (months.to ?? "9999-12-31");
        const covered =
          days.filter((range) => range.from <= each && each <= range.to).length + Number(inMonths);
        expect(covered).toBe(from <= each && each <= to ? 1 : 0);
      }
    }),
    { numRuns: 60 },
  );
});

it("needs no entries for a period of whole months, open at either end or at both", () => {
  expect(monthsAndDays({})).toEqual({ months: { from: undefined, to: undefined }, days: [] });
  expect(monthsAndDays({ from: "2023-01-01", to: "2023-12-31" })).toEqual({
    months: { from: "2023-01-01", to: "2023-12-01" },
    days: [],
  });
  expect(monthsAndDays({ to: "2024-02-29" }).days).toEqual([]);
  expect(monthsAndDays({ to: "2023-02-28" }).days).toEqual([]);
});

it("takes the edges of an open period from the entries", () => {
  expect(monthsAndDays({ from: "2023-01-15" })).toEqual({
    months: { from: "2023-02-01", to: undefined },
    days: [{ from: "2023-01-15", to: "2023-01-31" }],
  });
});

function dayAt(offset: number): string {
  return new Date(Date.UTC(2022, 0, 1) + offset * 86_400_000).toISOString().slice(0, 10);
}
