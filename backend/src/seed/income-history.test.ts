import { readFileSync } from "node:fs";
import { join } from "node:path";
import { categories } from "@chumchon/contracts";
import { beYear } from "@chumchon/thai";
import { describe, expect, it } from "vitest";
import {
  type HistoryGroup,
  incomeHistory,
  parseGroupYearIncome,
  SAMPLE_HISTORY_SATANG,
} from "./income-history";
import { channelShares } from "./income-history-shape";

const table = (name: string) => readFileSync(join(__dirname, "../../data/sample", name), "utf8");
const rows = parseGroupYearIncome(table("sample_income_group_year.csv"));
const joinedYear = new Map<string, number>();
const groups = table("sample_groups.csv")
  .trim()
  .split(/\r?\n/)
  .slice(1)
  .map((line): HistoryGroup => {
    const [code = "", , , joined, , , , , sampleCode] = line.split(",");
    const category = categories.find((each) => each.sample_code === sampleCode);
    if (!category) throw new Error(`No category ${sampleCode}`);
    joinedYear.set(code, Number(joined));
    return { id: `grp_${code}`, code, category: category.handle };
  });
const entries = incomeHistory(groups, rows);
const sum = (amounts: number[]) => amounts.reduce((total, amount) => total + amount, 0);

describe("incomeHistory", () => {
  it("sums to 85,312,450.00 baht in some thousands of entries, each with a key of its own", () => {
    expect(sum(entries.map((entry) => entry.amountSatang))).toBe(SAMPLE_HISTORY_SATANG);
    expect(entries.length).toBeGreaterThan(7_000);
    expect(entries.length).toBeLessThan(20_000);
    expect(new Set(entries.map((entry) => entry.sourceKey)).size).toBe(entries.length);
    expect(entries.map((entry) => entry.sourceKey)).toContain("history:S01:2563-04:fair");
  });

  it("is exactly the table for each group and year, and has no group or year beside it", () => {
    const found = new Map<string, number>();
    for (const entry of entries) {
      const key = `${entry.groupId} ${beYear(entry.effectiveOn)}`;
      found.set(key, (found.get(key) ?? 0) + entry.amountSatang);
    }
    const expected = new Map(rows.map((row) => [`grp_${row.code} ${row.beYear}`, row.incomeBaht * 100]));
    expect(found).toEqual(expected);
    expect(expected.size).toBe(246);
  });

  it("is within a point of the channel shares of each year, tourism groups apart", () => {
    for (const year of new Set(rows.map((row) => row.beYear))) {
      const ofYear = entries.filter(
        (entry) => beYear(entry.effectiveOn) === year && entry.category !== "tourism",
      );
      const total = sum(ofYear.map((entry) => entry.amountSatang));
      for (const [channel, share] of channelShares("seafood", year)) {
        const own = sum(
          ofYear.filter((entry) => entry.channel === channel).map((entry) => entry.amountSatang),
        );
        expect(Math.abs((own / total) * 100 - share), `${channel} in ${year}`).toBeLessThanOrEqual(1);
      }
    }
  });

  it("gives tourism groups most of their income through tourism, and nobody else any", () => {
    const tourism = entries.filter((entry) => entry.category === "tourism");
    const through = sum(
      tourism.filter((entry) => entry.channel === "tourism").map((entry) => entry.amountSatang),
    );
    expect(through / sum(tourism.map((entry) => entry.amountSatang))).toBeGreaterThan(0.69);
    expect(entries.filter((entry) => entry.channel === "tourism" && entry.category !== "tourism")).toEqual(
      [],
    );
  });

  it("has nothing before a group joined in the middle of its first year, and no sale through this website", () => {
    for (const entry of entries) {
      const joined = joinedYear.get(entry.groupId.slice(4)) ?? 0;
      expect(entry.effectiveOn >= `${joined - 543}-07-01`, entry.sourceKey).toBe(true);
    }
    expect(entries.some((entry) => entry.channel === "web")).toBe(false);
  });

  it("gives the same entries twice", () => {
    expect(incomeHistory(groups, rows)).toEqual(entries);
  });

  it("refuses a table that misses the known total", () => {
    expect(() => incomeHistory(groups, rows.slice(1))).toThrow(/sums to/);
  });
});
