import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { assertSatang, isSatang, parseSatang, sumSatang } from "./satang";

describe("parseSatang", () => {
  it("reads every safe integer in the three forms that a database driver uses", () => {
    fc.assert(
      fc.property(fc.maxSafeInteger(), (amount) => {
        expect(parseSatang(amount)).toBe(amount === 0 ? 0 : amount);
        expect(parseSatang(BigInt(amount))).toBe(amount === 0 ? 0 : amount);
        expect(parseSatang(String(amount))).toBe(amount === 0 ? 0 : amount);
      }),
    );
  });

  it.each([9_007_199_254_740_992n, "9007199254740992", "-9007199254740992", 0.5, Number.NaN])(
    "refuses with a RangeError what no safe integer can hold: %s",
    (value) => {
      expect(() => parseSatang(value)).toThrow(RangeError);
    },
  );

  it.each(["", " 1", "1.0", "1e3", "0x1", "abc", null, undefined, true, {}, []])(
    "refuses with a TypeError what is no amount: %j",
    (value) => {
      expect(() => parseSatang(value)).toThrow(TypeError);
    },
  );
});

describe("sumSatang", () => {
  it("adds exactly, also past the point where partial sums are unsafe", () => {
    expect(sumSatang([Number.MAX_SAFE_INTEGER, 1, -1])).toBe(Number.MAX_SAFE_INTEGER);
  });

  it("is zero for nothing", () => {
    expect(sumSatang([])).toBe(0);
  });

  it.each([[[0.1, 0.2]], [[Number.MAX_SAFE_INTEGER, 1]], [[Number.NaN]]])("refuses %j", (amounts) => {
    expect(() => sumSatang(amounts)).toThrow(RangeError);
  });
});

describe("isSatang and assertSatang", () => {
  it.each([0, 1, -1, Number.MAX_SAFE_INTEGER])("accept %d", (value) => {
    expect(isSatang(value)).toBe(true);
    expect(() => assertSatang(value)).not.toThrow();
  });

  it.each([0.1, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53])("refuse %d and name the amount", (value) => {
    expect(isSatang(value)).toBe(false);
    expect(() => assertSatang(value, "shippingSatang")).toThrow(/^shippingSatang /);
  });

  it("do not take a string for an amount", () => {
    expect(isSatang("540")).toBe(false);
  });
});
