import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { feesOf } from "./fees.js";

describe("fees", () => {
  it.each([
    [100_000, "card", 3650, 256, 96_094],
    [50_000, "card", 1825, 128, 48_047],
    [12_345, "card", 451, 32, 11_862],
    [31_000, "card", 1132, 79, 29_789],
    [101_645, "card", 3710, 260, 97_675],
    [400_000, "promptpay", 6600, 462, 392_938],
  ] as const)("of %i satang by %s are the recorded %i + %i, leaving %i", (amount, method, fee, vat, net) => {
    expect(feesOf(amount, method)).toEqual({ feeSatang: fee, feeVatSatang: vat, netSatang: net });
  });

  it("always add up to the amount", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 2000, max: 15_000_000 }),
        fc.constantFrom("card", "promptpay"),
        (amount, method) => {
          const fees = feesOf(amount, method);
          expect(fees.feeSatang + fees.feeVatSatang + fees.netSatang).toBe(amount);
        },
      ),
    );
  });
});
