import { expect, it } from "vitest";
import { ageOf } from "./age-of";

const now = new Date("2026-11-26T12:00:00Z");

it.each([
  ["2026-11-26T11:59:30Z", "minutes", 0],
  ["2026-11-26T11:01:00Z", "minutes", 59],
  ["2026-11-26T11:00:00Z", "hours", 1],
  ["2026-11-25T12:00:01Z", "hours", 23],
  ["2026-11-25T12:00:00Z", "days", 1],
  ["2026-11-23T12:00:01Z", "days", 2],
])("what waits since %s has waited %s: %i", (since, unit, count) => {
  expect(ageOf(since, now)).toEqual({ unit, count });
});

it("a clock that runs behind the server's shows no time below zero", () => {
  expect(ageOf("2026-11-26T12:00:05Z", now)).toEqual({ unit: "minutes", count: 0 });
});
