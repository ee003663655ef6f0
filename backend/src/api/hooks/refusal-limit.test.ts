import { describe, expect, it } from "vitest";
import { RefusalLimit } from "./refusal-limit";

describe("the limit of refused requests", () => {
  it("lets an address wait that was refused too often, and no other, until its minute is over", () => {
    const limit = new RefusalLimit({ refusals: 3, perMs: 60_000, addresses: 10 });
    for (let knock = 0; knock < 3; knock++) {
      expect(limit.secondsToWait("a", 1_000)).toBe(0);
      limit.count("a", 1_000);
    }
    expect(limit.secondsToWait("a", 31_000)).toBe(30);
    expect(limit.secondsToWait("b", 31_000)).toBe(0);
    expect(limit.secondsToWait("a", 61_000)).toBe(0);
  });

  it("remembers a bounded number of addresses", () => {
    const limit = new RefusalLimit({ refusals: 1, perMs: 60_000, addresses: 2 });
    for (const address of ["a", "b", "c"]) limit.count(address, 0);
    expect(["a", "b", "c"].map((address) => limit.secondsToWait(address, 0) > 0)).toEqual([
      false,
      true,
      true,
    ]);
  });
});
