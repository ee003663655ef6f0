import { describe, expect, it } from "vitest";
import type { AttemptState } from "../../payment-omise/attempt-store";
import { chargeState, LATE_REPORT_MS, mayBecome, waitUntil } from "./charge-state";

const now = new Date("2026-11-23T10:00:00Z");
const ago = (ms: number) => new Date(now.getTime() - ms);

describe("chargeState", () => {
  it.each([
    ["a paid charge is successful", "successful", true, null, "successful"],
    ["an authorised charge without money still waits", "successful", false, null, "pending"],
    ["a failed charge is failed", "failed", false, null, "failed"],
    ["an expired charge is expired", "expired", false, null, "expired"],
    ["a reversed charge is reversed", "reversed", false, null, "reversed"],
    ["a pending charge without an end waits", "pending", false, null, "pending"],
    ["a pending charge before its end waits", "pending", false, ago(-1), "pending"],
    ["a pending charge just past its end still waits", "pending", false, ago(LATE_REPORT_MS - 1), "pending"],
    [
      "a pending charge ten minutes past its end is expired",
      "pending",
      false,
      ago(LATE_REPORT_MS),
      "expired",
    ],
    ["a paid charge is successful however late", "successful", true, ago(LATE_REPORT_MS * 9), "successful"],
  ] as const)("%s", (_title, status, paid, endsAt, expected) => {
    expect(chargeState({ status, paid }, endsAt, now)).toBe(expected);
  });
});

describe("mayBecome", () => {
  const states = Object.keys(mayBecome) as AttemptState[];

  it("never leads back: no state can be reached again from what followed it", () => {
    const reachable = (from: AttemptState, seen = new Set<AttemptState>()): Set<AttemptState> => {
      for (const target of states) {
        if (!mayBecome[target].includes(from) || seen.has(target)) continue;
        seen.add(target);
        reachable(target, seen);
      }
      return seen;
    };
    for (const state of states) expect(reachable(state).has(state), state).toBe(false);
  });

  it("takes money for a fact whatever was given up before", () => {
    for (const given of ["abandoned", "failed", "expired"] as const) {
      expect(mayBecome.successful).toContain(given);
    }
    for (const target of states) {
      if (target !== "reversed") expect(mayBecome[target], target).not.toContain("successful");
    }
  });
});

describe("waitUntil", () => {
  const created = new Date("2026-11-23T09:00:00Z");
  const ours = new Date("2026-11-23T09:15:00Z");
  const soon = new Date("2026-11-23T09:05:00Z");
  const far = new Date("2026-11-30T09:00:00Z");

  it.each([
    ["a QR ends when Omise says", "promptpay", far, far],
    ["a QR without an end gets ours", "promptpay", null, ours],
    ["3-D Secure does not wait for a week", "card", far, ours],
    ["3-D Secure ends with its charge when that is sooner", "card", soon, soon],
    ["3-D Secure without an end gets ours", "card", null, ours],
  ] as const)("%s", (_title, method, endsAt, expected) => {
    expect(waitUntil(method, endsAt, created, 15)).toEqual(expected);
  });
});
