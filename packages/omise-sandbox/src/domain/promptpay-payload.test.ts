import fc from "fast-check";
import { parse, validate } from "promptparse";
import { describe, expect, it } from "vitest";
import { promptPayPayload } from "./promptpay-payload.js";
import { PROMPTPAY_MAX_SATANG, PROMPTPAY_MIN_SATANG } from "./source.js";

/** CRC-16/CCITT-FALSE written from the EMVCo text, apart from the library that made the payload. */
function crc16(text: string): string {
  let crc = 0xffff;
  for (const byte of Buffer.from(text)) {
    crc ^= byte << 8;
    for (let bit = 0; bit < 8; bit += 1)
      crc = crc & 0x8000 ? ((crc << 1) ^ 0x1021) & 0xffff : (crc << 1) & 0xffff;
  }
  return crc.toString(16).toUpperCase().padStart(4, "0");
}

describe("the QR of a PromptPay charge", () => {
  it("names exactly the amount to the satang and ends in a right CRC", () => {
    fc.assert(
      fc.property(fc.integer({ min: PROMPTPAY_MIN_SATANG, max: PROMPTPAY_MAX_SATANG }), (satang) => {
        const payload = promptPayPayload(satang);
        expect(parse(payload, true, true)?.getTagValue("54")).toBe((satang / 100).toFixed(2));
        expect(payload.slice(-4)).toBe(crc16(payload.slice(0, -4)));
      }),
      { numRuns: 500 },
    );
  });

  it("is a one-time transfer in baht in Thailand to a phone number that nobody can have", () => {
    const payload = promptPayPayload(54_000);
    const parsed = parse(payload, true, true);
    expect(parsed?.getTagValue("01")).toBe("12");
    expect(parsed?.getTagValue("53")).toBe("764");
    expect(parsed?.getTagValue("58")).toBe("TH");
    expect(validate.anyId(payload)).toEqual({
      type: "MSISDN",
      target: expect.stringMatching(/^0+$/),
      amount: 540,
    });
  });
});
