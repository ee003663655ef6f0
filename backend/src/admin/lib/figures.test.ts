import { expect, it } from "vitest";
import { daysOf } from "./figures";

it.each([
  ["2024-02", "month", "2024-02-01", "2024-02-29"],
  ["2024-Q4", "quarter", "2024-10-01", "2024-12-31"],
  ["2024-Q1", "quarter", "2024-01-01", "2024-03-31"],
  ["2567", "year", "2024-01-01", "2024-12-31"],
  ["2567", "fiscal_year", "2023-10-01", "2024-09-30"],
] as const)("%s as a %s is %s to %s", (period, kind, from, to) => {
  expect(daysOf(period, kind)).toEqual({ from, to });
});

it("a year since joining is no period of the calendar", () => {
  expect(daysOf("1", "cohort_year")).toBeNull();
});
