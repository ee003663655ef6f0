import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseThaiPhone } from "./thai-phone";

describe("parseThaiPhone", () => {
  it.each([
    "0812345678",
    "081-234-5678",
    "08 1234 5678",
    "(081) 234-5678",
    "081.234.5678",
    "081–234–5678",
    "๐๘๑-๒๓๔-๕๖๗๘",
    "+66812345678",
    "+66 81 234 5678",
    "+66 (0)81-234-5678",
    "+660812345678",
    "66812345678",
    "0066812345678",
    "\u200B081\u00A0234\u00A05678 ",
  ])("reads the mobile number '%s'", (input) => {
    expect(parseThaiPhone(input)).toEqual({
      ok: true,
      e164: "+66812345678",
      display: "081-234-5678",
      kind: "mobile",
    });
  });

  it.each([
    { input: "038611234", e164: "+6638611234", display: "038-611-234" },
    { input: "+66 38 611 234", e164: "+6638611234", display: "038-611-234" },
    { input: "021234567", e164: "+6621234567", display: "02-123-4567" },
    { input: "02-123-4567", e164: "+6621234567", display: "02-123-4567" },
    { input: "6621234567", e164: "+6621234567", display: "02-123-4567" },
  ])("reads the landline '$input'", ({ input, e164, display }) => {
    expect(parseThaiPhone(input)).toEqual({ ok: true, e164, display, kind: "landline" });
  });

  it.each([
    ["", "empty"],
    ["  \u200B", "empty"],
    ["โทรมา", "characters"],
    ["081-234-5678 ต่อ 12", "characters"],
    ["081-234-5678,089", "characters"],
    ["<b>0812345678</b>", "characters"],
    ["---", "length"],
    ["081234567", "length"],
    ["08123456789", "length"],
    ["0381234567", "length"],
    ["061234567", "length"],
    ["1".repeat(10_000), "prefix"],
    ["1234567890", "prefix"],
    ["0123456789", "prefix"],
    ["+1 415 555 0100", "prefix"],
    ["+8612345678901", "prefix"],
    ["1669", "prefix"],
    ["0000000000", "prefix"],
  ])("refuses '%s': %s", (input, reason) => {
    expect(parseThaiPhone(input)).toEqual({ ok: false, reason });
  });

  it("refuses every sign-in number of the sample world", () => {
    for (let member = 1; member <= 58; member += 1) {
      const number = `000-000-${String(member).padStart(4, "0")}`;
      expect(parseThaiPhone(number).ok).toBe(false);
      expect(parseThaiPhone(number.replaceAll("-", "")).ok).toBe(false);
      expect(parseThaiPhone(`+66${number.replaceAll("-", "").slice(1)}`).ok).toBe(false);
    }
  });

  it("reads what it wrote: both forms give the same number again", () => {
    const digits = (count: number) =>
      fc.array(fc.nat(9), { minLength: count, maxLength: count }).map((list) => list.join(""));
    const mobile = fc.tuple(fc.constantFrom("06", "08", "09"), digits(8));
    const landline = fc.tuple(fc.constantFrom("02", "03", "04", "05", "07"), digits(7));
    fc.assert(
      fc.property(fc.oneof(mobile, landline), ([prefix, rest]) => {
        const first = parseThaiPhone(prefix + rest);
        if (!first.ok) throw new Error(`${prefix}${rest} was refused`);
        expect(first.e164).toBe(`+66${prefix.slice(1)}${rest}`);
        expect(parseThaiPhone(first.e164)).toEqual(first);
        expect(parseThaiPhone(first.display)).toEqual(first);
      }),
    );
  });
});
