import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { formatAmount, formatBahtText, formatMillionBaht, formatPrice } from "./format-money";

describe("formatPrice", () => {
  it.each([
    [0, "฿0"],
    [54_000, "฿540"],
    [54_050, "฿540.50"],
    [54_005, "฿540.05"],
    [5, "฿0.05"],
    [125_000, "฿1,250"],
    [-2_000, "-฿20"],
    [-5, "-฿0.05"],
  ])("shows %i satang as %s", (satang, text) => {
    expect(formatPrice(satang)).toBe(text);
  });
});

describe("formatAmount", () => {
  it.each([
    [54_000, "540.00"],
    [8_531_245_000, "85,312,450.00"],
    [-99, "-0.99"],
    [0, "0.00"],
    [Number.MAX_SAFE_INTEGER, "90,071,992,547,409.91"],
  ])("shows %i satang as %s", (satang, text) => {
    expect(formatAmount(satang)).toBe(text);
  });

  it("shows every amount so that the digits read back are the amount", () => {
    fc.assert(
      fc.property(fc.maxSafeInteger(), (satang) => {
        const text = formatAmount(satang);
        expect(text).toMatch(/^-?\d{1,3}(,\d{3})*\.\d{2}$/);
        expect(BigInt(text.replace(/[,.]/g, ""))).toBe(BigInt(satang));
      }),
    );
  });
});

describe("formatBahtText", () => {
  it.each([
    [54_000, "th", undefined, "540.00 บาท"],
    [54_000, "en", undefined, "540.00 baht"],
    [8_531_245_000, "th", "auto", "85,312,450 บาท"],
    [54_050, "th", "auto", "540.50 บาท"],
    [-54_000, "en", "auto", "-540 baht"],
  ] as const)("writes %i satang in %s (%s) as %s", (satang, locale, decimals, text) => {
    expect(formatBahtText(satang, locale, decimals)).toBe(text);
  });
});

describe("formatMillionBaht", () => {
  it.each([
    [8_531_245_000, "th", "85.3 ล้านบาท"],
    [8_531_245_000, "en", "85.3 million baht"],
    [123_456_789_000, "en", "1,234.5 million baht"],
    [10_000_000, "th", "0.1 ล้านบาท"],
    [9_999_999, "th", "99,999 บาท"],
    [0, "th", "0 บาท"],
    [99, "en", "0 baht"],
    [-99, "en", "0 baht"],
    [-8_531_245_000, "th", "-85.3 ล้านบาท"],
  ] as const)("writes %i satang in %s as %s", (satang, locale, text) => {
    expect(formatMillionBaht(satang, locale)).toBe(text);
  });

  it("never claims more than there is", () => {
    expect(formatMillionBaht(8_599_999_999, "en")).toBe("85.9 million baht");
  });
});

it.each([formatPrice, formatAmount])("refuses to show a fraction of a satang", (format) => {
  expect(() => format(0.5)).toThrow(RangeError);
});
