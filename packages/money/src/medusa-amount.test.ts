import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bahtToSatang, MAX_BAHT_SATANG, type MedusaAmount, satangToBaht } from "./medusa-amount";

/** Stands in for Medusa's BigNumber class: the fields are getters of the prototype. */
class MedusaBigNumber {
  constructor(
    private readonly float: number,
    private readonly exact?: string,
  ) {}
  get numeric(): number {
    return this.float;
  }
  get raw(): { value: string; precision: number } | undefined {
    return this.exact === undefined ? undefined : { value: this.exact, precision: 20 };
  }
}

/** Stands in for bignumber.js, which marks its prototype. */
class BigNumberJs {
  constructor(private readonly text: string) {}
  get _isBigNumber(): true {
    return true;
  }
  toFixed(): string {
    return this.text;
  }
  toString(): string {
    return this.text;
  }
}

const satang = fc.integer({ min: -MAX_BAHT_SATANG, max: MAX_BAHT_SATANG });

describe("bahtToSatang", () => {
  const accepted: { name: string; amount: MedusaAmount; satang: number }[] = [
    { name: "whole baht", amount: 540, satang: 54_000 },
    { name: "baht with satang", amount: 114.49, satang: 11_449 },
    { name: "a float that times 100 would miss", amount: 1.1, satang: 110 },
    { name: "the noise of 0.1 + 0.2", amount: 0.1 + 0.2, satang: 30 },
    { name: "noise below the whole satang", amount: 0.7 + 0.1, satang: 80 },
    { name: "a refund", amount: -20.05, satang: -2_005 },
    { name: "nothing", amount: 0, satang: 0 },
    { name: "minus zero", amount: -0, satang: 0 },
    { name: "a numeric string", amount: "114.49", satang: 11_449 },
    { name: "a string with trailing zeros", amount: "114.4900000000", satang: 11_449 },
    { name: "a string without whole baht", amount: ".5", satang: 50 },
    { name: "a string in exponent form", amount: "1.5e3", satang: 150_000 },
    { name: "noise so small that it is written with an exponent", amount: 1e-9, satang: 0 },
    { name: "a raw value", amount: { value: "114.49", precision: 20 } as MedusaAmount, satang: 11_449 },
    { name: "a raw value holding a number", amount: { value: 85 }, satang: 8_500 },
    { name: "a BigNumber", amount: new MedusaBigNumber(114.49, "114.49000000000000000"), satang: 11_449 },
    { name: "a BigNumber without raw value", amount: new MedusaBigNumber(9.99), satang: 999 },
    { name: "a bignumber.js value", amount: new BigNumberJs("1250.5"), satang: 125_050 },
    { name: "the raw value rather than its float", amount: new MedusaBigNumber(1, "1.25"), satang: 125 },
  ];
  it.each(accepted)("reads $name", ({ amount, satang }) => {
    expect(Object.is(bahtToSatang(amount), satang)).toBe(true);
  });

  it.each([
    { name: "half a satang", amount: 0.005 },
    { name: "a third of a baht", amount: "33.333333333333333333" },
    { name: "more than noise", amount: "0.30000001001" },
    { name: "a fraction in a raw value", amount: { value: "10.001" } },
    { name: "beyond safe integers", amount: "90071992547409.92" },
    { name: "a huge exponent", amount: 1e300 },
  ])("refuses with a RangeError: $name", ({ amount }) => {
    expect(() => bahtToSatang(amount)).toThrow(RangeError);
  });

  it.each([
    Number.NaN,
    Number.POSITIVE_INFINITY,
    "",
    " ",
    ".",
    "1,250",
    "฿540",
    "0x10",
    "1e9999",
    "1".repeat(81),
    null,
    undefined,
    true,
    {},
    [],
    { value: null },
    { numeric: "x" },
  ])("refuses with a TypeError what is no amount: %j", (amount) => {
    expect(() => bahtToSatang(amount as MedusaAmount)).toThrow(TypeError);
  });

  it("gives back every amount that went to Medusa, as number, string and raw value", () => {
    fc.assert(
      fc.property(satang, (amount) => {
        const baht = satangToBaht(amount);
        const digits = String(Math.abs(amount)).padStart(3, "0");
        const text = `${amount < 0 ? "-" : ""}${digits.slice(0, -2)}.${digits.slice(-2)}`;
        expect(bahtToSatang(baht)).toBe(amount);
        expect(bahtToSatang(text)).toBe(amount);
        expect(bahtToSatang({ value: text })).toBe(amount);
        expect(bahtToSatang(new MedusaBigNumber(baht, text))).toBe(amount);
      }),
      { numRuns: 1000 },
    );
  });

  it("adds up Medusa's float sums of ordinary prices without an error", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 15_000_000 }), { maxLength: 50 }), (prices) => {
        const floatSum = prices.reduce((sum, price) => sum + satangToBaht(price), 0);
        expect(bahtToSatang(floatSum)).toBe(prices.reduce((sum, price) => sum + price, 0));
      }),
    );
  });
});

describe("satangToBaht", () => {
  it.each([
    [54_000, 540],
    [11_449, 114.49],
    [-5, -0.05],
    [8_531_245_000, 85_312_450],
  ])("turns %i satang into %f baht", (satang, baht) => {
    expect(satangToBaht(satang)).toBe(baht);
  });

  it("never returns minus zero", () => {
    expect(Object.is(satangToBaht(-0), 0)).toBe(true);
  });

  it.each([0.5, Number.NaN, 2 ** 53, MAX_BAHT_SATANG + 1, -MAX_BAHT_SATANG - 1])("refuses %d", (satang) => {
    expect(() => satangToBaht(satang)).toThrow(RangeError);
  });
});
