import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { incomeBySpan, publishableYears, type YearCell } from "./publish-years";
import { rankOf } from "./rank-of.fixture";

const cell = fc.record({
  group: fc.integer({ min: 0, max: 5 }),
  beYear: fc.integer({ min: 2560, max: 2564 }),
  satang: fc.integer({ min: 1, max: 9_999 }),
  sales: fc.integer({ min: 1, max: 6 }),
});
const world = fc.record({
  cells: fc
    .uniqueArray(cell, { maxLength: 24, selector: (each) => `${each.group} ${each.beYear}` })
    .map((cells) => cells.map(({ group, ...each }): YearCell => ({ ...each, groupId: `grp_${group}` }))),
  shownIds: fc.subarray(["grp_0", "grp_1", "grp_2", "grp_3", "grp_4", "grp_5"], { maxLength: 4 }),
});

describe("years of single groups", () => {
  it("lets no single hidden group's year be computed from the spans and the totals by year", () => {
    let tried = 0;
    fc.assert(
      fc.property(world, ({ cells, shownIds }) => {
        const spans = publishableYears(cells, shownIds);
        const row = (holds: (each: YearCell) => boolean) => cells.map((each) => (holds(each) ? 1 : 0));
        const years = [...new Set(cells.map((each) => each.beYear))];
        const totals = years.map((year) => row((each) => each.beYear === year));
        const published = [
          ...totals,
          ...shownIds.flatMap((id) =>
            incomeBySpan(
              cells.filter((each) => each.groupId === id),
              spans,
            ).map(({ from, to }) =>
              row((each) => each.groupId === id && from <= each.beYear && each.beYear <= to),
            ),
          ),
        ];
        for (const id of new Set(cells.map((each) => each.groupId))) {
          if (shownIds.includes(id)) continue;
          tried++;
          const computable = (rows: number[][]) =>
            rankOf(rows) - rankOf(rows.map((values) => values.filter((_, at) => cells[at]?.groupId !== id)));
          expect(computable(published), `${id}`).toBeLessThanOrEqual(computable(totals));
        }
      }),
      { numRuns: 600 },
    );
    expect(tried).toBeGreaterThan(300);
  });

  it("keeps a group's sum, and shows no row of fewer than three sales beside another", () => {
    fc.assert(
      fc.property(world, ({ cells, shownIds }) => {
        const spans = publishableYears(cells, shownIds);
        for (const id of shownIds) {
          const own = cells.filter((each) => each.groupId === id);
          const rows = incomeBySpan(own, spans);
          if (spans.length === 0) continue;
          expect(rows.reduce((sum, row) => sum + row.satang, 0)).toBe(
            own.reduce((sum, each) => sum + each.satang, 0),
          );
          const sales = ({ from, to }: { from: number; to: number }) =>
            own
              .filter((each) => from <= each.beYear && each.beYear <= to)
              .reduce((sum, each) => sum + each.sales, 0);
          if (rows.length > 1) expect(Math.min(...rows.map(sales))).toBeGreaterThanOrEqual(3);
        }
      }),
    );
  });

  it("tells all years apart when every group is shown", () => {
    const cells = [2560, 2561].map((beYear) => ({ groupId: "a", beYear, satang: 5, sales: 3 }));
    expect(publishableYears(cells, ["a"])).toEqual([
      { from: 2560, to: 2560 },
      { from: 2561, to: 2561 },
    ]);
  });

  it("can't hide the last seller of a year from all others' passports, and hides two (decision 010)", () => {
    const sellers = ["grp_1", "grp_2", "grp_3", "grp_4"];
    const cells = sellers.flatMap((groupId) => [2560, 2561].map((beYear) => ({ groupId, beYear })));
    const computable = (telling: readonly string[], hidden: string) => {
      const row = (holds: (each: (typeof cells)[number]) => boolean) =>
        cells.map((each) => (holds(each) ? 1 : 0));
      const totals = [2560, 2561].map((year) => row((each) => each.beYear === year));
      const passports = cells
        .filter(({ groupId }) => telling.includes(groupId))
        .map((told) => row((each) => each === told));
      const rows = [...totals, ...passports];
      return (
        rankOf(rows) - rankOf(rows.map((values) => values.filter((_, at) => cells[at]?.groupId !== hidden)))
      );
    };
    expect(computable(["grp_1", "grp_2"], "grp_4")).toBe(0);
    expect(computable(["grp_1", "grp_2", "grp_3"], "grp_4"), "both of its years").toBe(2);
  });
});
