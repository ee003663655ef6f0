import { expect, it } from "vitest";
import { addressWaits, phoneWaits, waitAfter } from "./sign-in-waits";

it("makes each wrong PIN wait longer than the last, and locks with the tenth", () => {
  const waits = Array.from({ length: 11 }, (_, index) => waitAfter(index + 1, phoneWaits));
  expect(waits).toEqual([0, 0, 5, 15, 30, 60, 120, 300, 300, "locked", "locked"]);
});

it("never locks an address: others may sit behind it", () => {
  expect(waitAfter(29, addressWaits)).toBe(0);
  expect(waitAfter(30, addressWaits)).toBe(10);
  expect(waitAfter(10_000, addressWaits)).toBe(900);
});
