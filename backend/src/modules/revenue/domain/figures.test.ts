import { describe, expect, it } from "vitest";
import { fiscalYearMonths, periodOf, yearBefore } from "./figure-periods";
import { changePercent, monthAfter, rollingTwelve, yearOnYear } from "./growth";
import { beforeAfter, median, meterLevel, silentDays, topSharePermille } from "./standing";

describe("periods", () => {
  it.each([
    ["month", "2024-03-01", "2024-03"],
    ["quarter", "2024-03-01", "2024-Q1"],
    ["quarter", "2024-04-01", "2024-Q2"],
    ["year", "2023-12-01", "2566"],
    ["year", "2024-01-01", "2567"],
    ["fiscal_year", "2023-09-01", "2566"],
    ["fiscal_year", "2023-10-01", "2567"],
    ["fiscal_year", "2024-09-01", "2567"],
    ["all", "2024-09-01", "all"],
  ] as const)("of kind %s: %s falls into %s", (kind, month, name) => {
    expect(periodOf(kind, month)).toBe(name);
  });

  it("of a cohort begin in the month of joining, whatever its day", () => {
    const year = (month: string) => periodOf("cohort_year", month, "2018-06-30");
    expect(["2018-05-01", "2018-06-01", "2019-05-01", "2019-06-01"].map(year)).toEqual(["0", "1", "1", "2"]);
    expect(periodOf("cohort_year", "2018-06-01", null)).toBe("unknown");
  });

  it("have a year before, and the fiscal year 2567 is October 2566 to September 2567", () => {
    expect(yearBefore("month", "2024-03")).toBe("2023-03");
    expect(yearBefore("fiscal_year", "2567")).toBe("2566");
    expect(yearBefore("all", "all")).toBeNull();
    expect(fiscalYearMonths(2567)).toEqual({ from: "2023-10-01", to: "2024-09-01" });
  });
});

describe("growth", () => {
  it("compares with the same key a year earlier, and says nothing where there is no base", () => {
    const rows = [
      { period: "2566", key: "fair", satang: 200 },
      { period: "2567", key: "fair", satang: 250 },
      { period: "2567", key: "line", satang: 9 },
    ];
    const before = yearOnYear("year", rows);
    expect([before.get("2567 fair"), before.get("2567 line")]).toEqual([200, null]);
    expect([
      changePercent(250, 200),
      changePercent(9, null),
      changePercent(9, 0),
      changePercent(1, 3),
    ]).toEqual([25, null, null, -66.7]);
  });

  it("rolls twelve months over months without data and over the turn of the year", () => {
    const rows = [
      { period: "2022-12", key: "all", satang: 10 },
      { period: "2023-02", key: "all", satang: 5 },
    ];
    const rolled = new Map(rollingTwelve(rows, "2024-02").map((row) => [row.month, row.satang]));
    expect(
      ["2022-12", "2023-01", "2023-11", "2023-12", "2024-01", "2024-02"].map((month) => rolled.get(month)),
    ).toEqual([10, 10, 15, 5, 5, 0]);
    expect(monthAfter("2024-01", -1)).toBe("2023-12");
  });
});

describe("standing", () => {
  it("warns at 70, 90 and 100 per cent of 1.8 million baht, at the very satang", () => {
    const levels = [125_999_999, 126_000_000, 162_000_000, 179_999_999, 180_000_000].map(meterLevel);
    expect(levels).toEqual(["below", "near", "close", "close", "over"]);
  });

  it("knows the share of the largest, the days of silence and the middle", () => {
    expect(topSharePermille([...Array(10).fill(9), 10])).toBe(910);
    expect(topSharePermille([])).toBeNull();
    expect([silentDays("2026-09-27", "2026-11-26"), silentDays(null, "2026-11-26")]).toEqual([60, null]);
    expect([median([3, 1, 2]), median([1, 2]), median([])]).toEqual([2, 2, null]);
  });

  it("averages each whole year since joining and leaves the running one out", () => {
    const months = new Map([
      ["2023-06", 1200],
      ["2024-05", 1200],
      ["2024-06", 600],
    ]);
    expect(beforeAfter(100, months, "2023-06", "2025-05").yearsMonthlySatang).toEqual([200]);
    expect(beforeAfter(100, months, "2023-06", "2025-06").yearsMonthlySatang).toEqual([200, 50]);
  });
});
