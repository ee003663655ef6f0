import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { formatThaiDate } from "./format-thai-date";

const instant = fc.date({
  min: new Date("1950-01-01T00:00:00Z"),
  max: new Date("2199-12-30T00:00:00Z"),
  noInvalidDate: true,
});

describe("formatThaiDate", () => {
  it.each([
    { date: "2023-12-20", locale: "th", style: "long", text: "20 ธันวาคม 2566" },
    { date: "2023-12-20", locale: "th", style: "short", text: "20 ธ.ค. 2566" },
    { date: "2023-12-20", locale: "en", style: "long", text: "20 December 2023" },
    { date: "2023-12-20", locale: "en", style: "short", text: "20 Dec 2023" },
    { date: "2023-12-20T07:05:00Z", locale: "th", style: "dateTime", text: "20 ธ.ค. 2566 14:05 น." },
    { date: "2023-12-20T07:05:00Z", locale: "en", style: "dateTime", text: "20 Dec 2023, 14:05" },
    { date: "2023-12-20", locale: "th", style: "dateTime", text: "20 ธ.ค. 2566" },
    { date: "2023-12-31T17:00:00Z", locale: "th", style: "long", text: "1 มกราคม 2567" },
    { date: new Date("2024-02-28T17:00:00Z"), locale: "th", style: "long", text: "29 กุมภาพันธ์ 2567" },
  ] as const)("shows $date in $locale $style as '$text'", ({ date, locale, style, text }) => {
    expect(formatThaiDate(date, locale, style)).toBe(text);
  });

  it("is long unless told otherwise", () => {
    expect(formatThaiDate("2023-12-20", "th")).toBe("20 ธันวาคม 2566");
  });

  it("writes dates as ICU writes them for Thailand", () => {
    const timeZone = "Asia/Bangkok";
    const long = new Intl.DateTimeFormat("th-TH", { timeZone, dateStyle: "long" });
    const medium = new Intl.DateTimeFormat("th-TH", { timeZone, dateStyle: "medium" });
    const english = new Intl.DateTimeFormat("en-GB", { timeZone, dateStyle: "long" });
    fc.assert(
      fc.property(instant, (date) => {
        expect(formatThaiDate(date, "th", "long")).toBe(long.format(date));
        expect(formatThaiDate(date, "th", "short")).toBe(medium.format(date));
        expect(formatThaiDate(date, "en", "long")).toBe(english.format(date));
      }),
    );
  });

  it.each(["", "2023-02-30", "2023-12-20T00:00:00"])("refuses '%s'", (date) => {
    expect(() => formatThaiDate(date, "th")).toThrow(RangeError);
  });
});
