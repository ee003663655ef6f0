import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { toBangkokDate } from "./bangkok-date";
import { formatThaiDate } from "./format-thai-date";
import { parseThaiDate } from "./parse-thai-date";

const date = fc
  .date({ min: new Date("1857-01-02T00:00:00Z"), max: new Date("2199-12-30T00:00:00Z"), noInvalidDate: true })
  .map((instant) => toBangkokDate(instant));

describe("parseThaiDate", () => {
  it.each(
    [
      "20/12/2566",
      "20-12-2566",
      "20.12.2566",
      "20 12 2566",
      "20 / 12 / 2566",
      "๒๐/๑๒/๒๕๖๖",
      "20/12/2023",
      "2023-12-20",
      "2566-12-20",
      "2566/12/20",
      "20 ธันวาคม 2566",
      "20 ธ.ค. 2566",
      "20 ธค 2566",
      "20 ธ.ค 2566",
      "20ธ.ค.2566",
      "20 ธันวาคม พ.ศ. 2566",
      "20 ธันวาคม พ.ศ.๒๕๖๖",
      "20 ธันวาคม พศ 2566",
      "20 ธันวาคม ค.ศ. 2023",
      "20 เดือนธันวาคม พ.ศ. 2566",
      "วันที่ 20 ธันวาคม 2566",
      "วันพุธที่ 20 ธันวาคม พ.ศ. 2566",
      "วันพุธ ที่ 20 ธันวาคม 2566",
      "20 Dec 2023",
      "20 december 2023",
      "20 Dec. 2566 BE",
      "20 December 2566 B.E.",
      "20 December 2023 CE",
      "\u200B20\u00A0ธันวาคม\u00A02566 ",
    ].map((text) => ({ text })),
  )("reads '$text' as 20 December 2023", ({ text }) => {
    expect(parseThaiDate(text)).toEqual({ ok: true, date: "2023-12-20" });
  });

  it.each([
    ["1/2/2566", "2023-02-01"],
    ["01/02/2566", "2023-02-01"],
    ["29/2/2567", "2024-02-29"],
    ["3 กุมภาพันธ 2566", "2023-02-03"],
    ["3 เม.ย. 2566", "2023-04-03"],
    ["3 มี.ค. 2566", "2023-03-03"],
    ["3 มิ.ย. 2566", "2023-06-03"],
    ["3 พ.ค. 2566", "2023-05-03"],
    ["3 พ.ย. 2566", "2023-11-03"],
    ["3 ส.ค. 2566", "2023-08-03"],
    ["3 พฤศจิกายน พ.ศ. 2566", "2023-11-03"],
    ["3 Sept 2023", "2023-09-03"],
    ["1/1/2400", "1857-01-01"],
  ])("reads '%s' as %s: day first, any spelling of the month", (text, iso) => {
    expect(parseThaiDate(text)).toEqual({ ok: true, date: iso });
  });

  it.each([
    ["", "empty"],
    ["  ", "empty"],
    ["วันนี้", "format"],
    ["20/12", "format"],
    ["20 ธันวา 2566 ก", "format"],
    ["12/2566", "format"],
    ["20/12-2566", "format"],
    ["2566", "format"],
    ["2023-12-20T00:00:00Z", "format"],
    ["1".repeat(100), "format"],
    ["20/12/66", "short_year"],
    ["20 ธ.ค. 66", "short_year"],
    ["20/12/566", "short_year"],
    ["31/4/2566", "impossible"],
    ["29/2/2566", "impossible"],
    ["0/1/2566", "impossible"],
    ["12/20/2566", "impossible"],
    ["2566-13-01", "impossible"],
    ["1/1/1856", "year"],
    ["1/1/2200", "year"],
    ["1/1/2399", "year"],
    ["1/1/9999", "year"],
    ["20 ธันวาคม พ.ศ. 2023", "year"],
    ["20 ธันวาคม ค.ศ. 2566", "year"],
  ])("refuses '%s': %s", (text, reason) => {
    expect(parseThaiDate(text)).toEqual({ ok: false, reason });
  });

  it("reads back every date in every way that it is shown or typed", () => {
    fc.assert(
      fc.property(date, (iso) => {
        const [year = "", month = "", day = ""] = iso.split("-");
        const be = String(Number(year) + 543);
        const thaiDigits = `${day}/${month}/${be}`.replace(/\d/g, (digit) =>
          String.fromCharCode(0x0e50 + Number(digit)),
        );
        const ways = [
          iso,
          `${be}-${month}-${day}`,
          `${day}/${month}/${be}`,
          `${Number(day)}/${Number(month)}/${year}`,
          thaiDigits,
        ];
        const shown = (["th", "en"] as const).flatMap((locale) =>
          (["long", "short"] as const).map((style) => formatThaiDate(iso, locale, style)),
        );
        for (const text of [...ways, ...shown]) expect(parseThaiDate(text)).toEqual({ ok: true, date: iso });
      }),
      { numRuns: 300 },
    );
  });

  it("answers whatever is typed, without an exception", () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string(), fc.string({ unit: fc.constantFrom(..."0123456789/-. พศธควันที่") })),
        (text) => {
          const parsed = parseThaiDate(text);
          if (parsed.ok) expect(toBangkokDate(parsed.date)).toBe(parsed.date);
        },
      ),
      { numRuns: 2000 },
    );
  });
});
