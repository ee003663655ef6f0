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

it.each([
  ["1", "2020-01-20", "2020-01-01", "2020-12-31"],
  ["2", "2020-06-15", "2021-06-01", "2022-05-31"],
  ["0", "2024-03-31", "2023-03-01", "2024-02-29"],
])("year %s of a group that joined on %s is %s to %s", (period, joinedOn, from, to) => {
  expect(daysOf(period, "cohort_year", joinedOn)).toEqual({ from, to });
});

it("a year since joining is no period of the calendar for many groups, or for one whose day is unknown", () => {
  expect(daysOf("1", "cohort_year")).toBeNull();
  expect(daysOf("unknown", "cohort_year", "2020-01-20")).toBeNull();
});
