import { describe, expect, it } from "vitest";
import { pollWaitMs } from "./poll-wait";

const MINUTE_MS = 60_000;

describe("the poller", () => {
  it.each([
    ["asks in every run while somebody is paying", 4, 0],
    ["looks twice a minute when a QR ends", 15, 0.5],
    ["looks every few minutes after an hour", 65, 3],
    ["looks every half hour in the end", 24 * 60, 30],
  ])("%s", (_title, ageMinutes, waitMinutes) => {
    expect(pollWaitMs(ageMinutes * MINUTE_MS)).toBe(waitMinutes * MINUTE_MS);
  });

  it("finds a payment within five minutes of it, whenever within the life of a QR it was made", () => {
    for (let minute = 0; minute <= 30; minute++) {
      expect(pollWaitMs(minute * MINUTE_MS)).toBeLessThan(4 * MINUTE_MS);
    }
  });
});
