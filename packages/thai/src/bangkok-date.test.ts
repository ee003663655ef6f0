import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bangkokYearRange, beYear, isDate, toBangkokDate, toBangkokWallClock } from "./bangkok-date";

const instant = fc.date({
  min: new Date("1950-01-01T00:00:00Z"),
  max: new Date("2199-12-30T00:00:00Z"),
  noInvalidDate: true,
});

describe("toBangkokDate", () => {
  it.each([
    { name: "the last minute of a year in Bangkok", given: "2023-12-31T16:59:59Z", date: "2023-12-31" },
    { name: "the first minute of a year in Bangkok", given: "2023-12-31T17:00:00Z", date: "2024-01-01" },
    { name: "an instant with another zone", given: "2024-01-01T02:00:00+09:00", date: "2024-01-01" },
    { name: "an instant with milliseconds", given: "2024-02-28T17:00:00.000Z", date: "2024-02-29" },
    { name: "a date, which stays as it is", given: "2023-12-20", date: "2023-12-20" },
    { name: "a Date", given: new Date("2023-12-19T17:00:00Z"), date: "2023-12-20" },
  ])("gives the day that it is in Bangkok: $name", ({ given, date }) => {
    expect(toBangkokDate(given)).toBe(date);
  });

  it("agrees with the time zone data of ICU", () => {
    const icu = new Intl.DateTimeFormat("sv-SE", {
      timeZone: "Asia/Bangkok",
      dateStyle: "short",
      timeStyle: "short",
    });
    fc.assert(
      fc.property(instant, (date) => {
        expect(toBangkokWallClock(date).replace("T", " ")).toBe(icu.format(date));
      }),
    );
  });

  it.each([
    "2023-12-31T17:00:00",
    "2023-02-30",
    "20/12/2566",
    "",
    "now",
    new Date(Number.NaN),
    "2023-13-01T00:00:00Z",
  ])("refuses %s, which names no day for sure", (given) => {
    expect(() => toBangkokDate(given)).toThrow(RangeError);
  });
});

describe("beYear", () => {
  it.each([
    ["2023-12-20", 2566],
    ["2023-12-31T17:00:00Z", 2567],
    [new Date("2023-12-31T16:59:59Z"), 2566],
  ])("of %s is %i", (given, year) => {
    expect(beYear(given)).toBe(year);
  });
});

describe("bangkokYearRange", () => {
  it("bounds B.E. 2566 by days and by instants", () => {
    expect(bangkokYearRange(2566)).toEqual({
      from: "2023-01-01",
      to: "2023-12-31",
      startsAt: new Date("2022-12-31T17:00:00Z"),
      endsBefore: new Date("2023-12-31T17:00:00Z"),
    });
  });

  it("holds exactly the instants whose year in Bangkok it is", () => {
    fc.assert(
      fc.property(instant, (date) => {
        const { startsAt, endsBefore, from, to } = bangkokYearRange(beYear(date));
        expect(startsAt <= date && date < endsBefore).toBe(true);
        expect(from <= toBangkokDate(date) && toBangkokDate(date) <= to).toBe(true);
        expect(beYear(startsAt)).toBe(beYear(date));
        expect(beYear(endsBefore)).toBe(beYear(date) + 1);
      }),
    );
  });

  it.each([2023, 0, 2566.5, Number.NaN, 9999])("refuses %d, which is no Buddhist Era year", (year) => {
    expect(() => bangkokYearRange(year)).toThrow(RangeError);
  });
});

describe("isDate", () => {
  it.each(["2024-02-29", "2023-12-31", "0001-01-01"])("accepts %s", (text) => {
    expect(isDate(text)).toBe(true);
  });
  it.each(["2023-02-29", "2023-04-31", "2023-00-10", "2023-1-1", "2023-12-31T00:00:00Z", ""])(
    "refuses %s",
    (text) => {
      expect(isDate(text)).toBe(false);
    },
  );
});
