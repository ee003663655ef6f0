import { describe, expect, it } from "vitest";
import { backOffSeconds } from "./back-off";
import { isQuiet, parseQuietHours } from "./quiet-hours";

describe("quiet hours", () => {
  const night = parseQuietHours("20:00-07:00");
  it.each([
    ["2026-11-26T12:59:00Z", false],
    ["2026-11-26T13:00:00Z", true],
    ["2026-11-26T17:00:00Z", true],
    ["2026-11-26T23:59:00Z", true],
    ["2026-11-27T00:00:00Z", false],
  ])("at %s it is quiet in Bangkok: %s", (at, quiet) => {
    expect(isQuiet(new Date(at), night)).toBe(quiet);
  });

  it("may lie within one day, or be none", () => {
    expect(isQuiet(new Date("2026-11-26T06:00:00Z"), parseQuietHours("12:00-14:00"))).toBe(true);
    expect(isQuiet(new Date("2026-11-26T06:00:00Z"), parseQuietHours("00:00-00:00"))).toBe(false);
  });

  it.each(["8-9", "24:00-07:00", "20:00", ""])("are not %j", (text) => {
    expect(() => parseQuietHours(text)).toThrow(RangeError);
  });
});

describe("waiting after a failure", () => {
  it("grows with each try and ends", () => {
    const waits = Array.from({ length: 8 }, (_, index) => backOffSeconds(index + 1) ?? 0);
    expect(waits).toEqual([...waits].sort((a, b) => a - b));
    expect(waits.every((seconds) => seconds > 0)).toBe(true);
    expect(backOffSeconds(9)).toBeNull();
  });
});
