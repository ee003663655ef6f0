import { describe, expect, it } from "vitest";
import { translator } from "~/lib/i18n/translate";
import { durationWords } from "./duration-words";

describe("the time left in words", () => {
  it.each([
    [15 * 60, "15 นาที", "15 minutes"],
    [14 * 60 + 32, "14 นาที 32 วินาที", "14 minutes 32 seconds"],
    [61, "1 นาที 1 วินาที", "1 minute 1 second"],
    [59.9, "59 วินาที", "59 seconds"],
    [3_600 + 60 + 5, "1 ชั่วโมง 1 นาที", "1 hour 1 minute"],
    [2 * 3_600 + 5, "2 ชั่วโมง", "2 hours"],
    [0, "0 วินาที", "0 seconds"],
    [-5, "0 วินาที", "0 seconds"],
  ])("of %d seconds is %s", (seconds, th, en) => {
    expect(durationWords(seconds, translator("th"))).toBe(th);
    expect(durationWords(seconds, translator("en"))).toBe(en);
  });
});
