import { describe, expect, it } from "vitest";
import { definitionOn, definitionsOf, type IncomeDefinition, incomeDefinitions } from "./income-definition";

const versions: IncomeDefinition[] = [
  { version: "1", from: "0001-01-01", th: "ก", en: "a" },
  { version: "2", from: "2027-10-01", th: "ข", en: "b" },
];
const named = (period: { from?: string; to?: string }) =>
  definitionsOf(period, versions).map((each) => each.version);

describe("versions of the definition of income", () => {
  it("a sale is counted by the version of its day, and the change is at midnight of the first day", () => {
    expect(definitionOn("2027-09-30", versions).version).toBe("1");
    expect(definitionOn("2027-10-01", versions).version).toBe("2");
  });

  it("a figure names every version that its days are counted by", () => {
    expect(named({})).toEqual(["1", "2"]);
    expect(named({ from: "2026-10-01", to: "2027-09-30" })).toEqual(["1"]);
    expect(named({ from: "2027-09-30", to: "2027-10-01" })).toEqual(["1", "2"]);
    expect(named({ from: "2027-10-01" })).toEqual(["2"]);
    expect(named({ to: "2020-01-01" })).toEqual(["1"]);
  });

  it("are in the order of their first days, each with a text in both languages", () => {
    expect([...incomeDefinitions].sort((a, b) => (a.from < b.from ? -1 : 1))).toEqual(incomeDefinitions);
    for (const each of incomeDefinitions) expect([each.th, each.en].map(Boolean)).toEqual([true, true]);
  });
});
