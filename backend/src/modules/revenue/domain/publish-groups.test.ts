import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type GroupCell, publishGroups } from "./publish-groups";
import { rankOf } from "./rank-of.fixture";

/** A world's sales, as nobody outside may see them: one amount per group, year and channel. */
const sale = fc.record({
  group: fc.integer({ min: 0, max: 5 }),
  year: fc.integer({ min: 0, max: 3 }),
  channel: fc.integer({ min: 0, max: 2 }),
  satang: fc.integer({ min: 1, max: 100_000 }),
  imported: fc.boolean(),
});
const world = fc.record({
  sales: fc.array(sale, { maxLength: 30 }),
  consents: fc.array(fc.boolean(), { minLength: 6, maxLength: 6 }),
});
type World = typeof world extends fc.Arbitrary<infer Value> ? Value : never;

function cellsOf({ sales, consents }: World): GroupCell[] {
  return consents.map((consent, group) => {
    const own = sales.filter((each) => each.group === group);
    return {
      groupId: `grp_${group}`,
      satang: own.reduce((sum, each) => sum + each.satang, 0),
      sales: own.reduce((sum, each) => sum + (each.imported ? 3 : 1), 0),
      consent,
    };
  });
}

const publish = (each: World) =>
  publishGroups(
    cellsOf(each),
    each.sales.map(({ group, year, channel }) => ({
      groupId: `grp_${group}`,
      beYear: year,
      channel: String(channel),
    })),
  );

/** The unknowns: who sold in which year through which channel. An attacker may know where there was nothing. */
function unknownsOf({ sales }: World): string[] {
  return [...new Set(sales.map((each) => `${each.group}|${each.year}|${each.channel}`))];
}

/** Every published total as a row over the unknowns: total, years, channels, shown groups, the others' line. */
function publishedRows(each: World): { rows: number[][]; hidden: string[] } {
  const unknowns = unknownsOf(each).map((key) => key.split("|").map(Number));
  const row = (holds: (unknown: number[]) => boolean) => unknowns.map((unknown) => (holds(unknown) ? 1 : 0));
  const { shown } = publish(each);
  const shownIds = shown.map((cell) => cell.groupId);
  const isShown = ([group]: number[]) => shownIds.includes(`grp_${group}`);
  const rows = [
    row(() => true),
    ...[0, 1, 2, 3].map((year) => row((unknown) => unknown[1] === year)),
    ...[0, 1, 2].map((channel) => row((unknown) => unknown[2] === channel)),
    ...shown.map((cell) => row(([group]) => cell.groupId === `grp_${group}`)),
    row((unknown) => !isShown(unknown)),
  ];
  const hidden = cellsOf(each)
    .filter((cell) => cell.sales > 0 && !shownIds.includes(cell.groupId))
    .map((cell) => cell.groupId);
  return { rows, hidden };
}

/** A hidden figure can be computed exactly when its own row lies in the span of what is published. */
function canBeComputed(each: World, groupId: string): boolean {
  const { rows } = publishedRows(each);
  const target = unknownsOf(each).map((key) => (`grp_${key.split("|")[0]}` === groupId ? 1 : 0));
  return rankOf([...rows, target]) === rankOf(rows);
}

/** Programme totals by year and by channel are always shown: where they alone give a group away, no table can help. */
function isGivenAwayByTotals(each: World, groupId: string): boolean {
  const unknowns = unknownsOf(each).map((key) => key.split("|").map(Number));
  const row = (holds: (unknown: number[]) => boolean) => unknowns.map((unknown) => (holds(unknown) ? 1 : 0));
  const totals = [
    row(() => true),
    ...[0, 1, 2, 3].map((year) => row((unknown) => unknown[1] === year)),
    ...[0, 1, 2].map((channel) => row((unknown) => unknown[2] === channel)),
  ];
  const target = row(([group]) => `grp_${group}` === groupId);
  return rankOf([...totals, target]) === rankOf(totals);
}

describe("what is published of groups", () => {
  it("sums to the programme's total", () => {
    fc.assert(
      fc.property(world, (each) => {
        const cells = cellsOf(each);
        const { shown, others } = publish(each);
        const sum = shown.reduce((total, cell) => total + cell.satang, others?.satang ?? 0);
        expect(sum).toBe(cells.reduce((total, cell) => total + cell.satang, 0));
      }),
    );
  });

  it("shows nobody who did not agree, and no figure of fewer than three sales", () => {
    fc.assert(
      fc.property(world, (each) => {
        for (const cell of publish(each).shown) {
          expect(cell.consent && cell.sales >= 3).toBe(true);
        }
      }),
    );
  });

  it("lets no hidden figure be computed from groups and totals, unless the totals alone tell it", () => {
    let tried = 0;
    fc.assert(
      fc.property(world, (each) => {
        const { hidden } = publishedRows(each);
        // With one group that earns, the total is its figure whatever is hidden.
        if (cellsOf(each).filter((cell) => cell.sales > 0).length < 2) return;
        for (const groupId of hidden) {
          if (isGivenAwayByTotals(each, groupId)) continue;
          tried++;
          expect(canBeComputed(each, groupId), groupId).toBe(false);
        }
      }),
      { numRuns: 400 },
    );
    expect(tried).toBeGreaterThan(100);
  });

  it("hides a second figure behind a single hidden one", () => {
    const cells = [
      { groupId: "a", satang: 500, sales: 9, consent: true },
      { groupId: "b", satang: 300, sales: 9, consent: true },
      { groupId: "c", satang: 100, sales: 1, consent: true },
    ];
    const activities = cells.map(({ groupId }) => ({ groupId, beYear: 2566, channel: "fair" }));
    expect(publishGroups(cells, activities)).toEqual({
      shown: [cells[0]],
      others: { groups: 2, satang: 400 },
    });
  });

  it("shows all 50 groups that agreed of a programme of 58", () => {
    const groups = Array.from({ length: 58 }, (_, index) => `grp_${String(index).padStart(2, "0")}`);
    const cells = groups.map((groupId, index) => ({
      groupId,
      satang: 1_000 + index,
      sales: 90,
      consent: index >= 8,
    }));
    const activities = groups.flatMap((groupId, index) =>
      Array.from({ length: 8 - (index % 8) }, (_, year) =>
        ["fair", "line", "facebook", "shopfront", "corporate"].map((channel) => ({
          groupId,
          beYear: 2566 - year,
          channel,
        })),
      ).flat(),
    );
    expect(publishGroups(cells, activities).shown).toHaveLength(50);
  });
});
