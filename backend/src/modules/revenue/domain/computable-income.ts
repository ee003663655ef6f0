import { type Matrix, PRIME, rank } from "./rank";

/** A group sold something in this year through this channel. How much is what nobody outside may find out. */
export interface Activity {
  readonly groupId: string;
  readonly beYear: number;
  readonly channel: string;
}

/**
 * How much of each hidden group's income can be computed from what is published: the total, the totals by year and by
 * channel, the figures of `shownIds` and one line for all other groups. An attacker is taken to know who sold when and
 * where, just not for how much.
 *
 * Published figures are rows over unknown amounts. What can be computed of one group are the combinations of rows that
 * hold its amounts alone: rank(all columns) − rank(columns of the others). 0: nothing.
 */
export function computableIncome(
  activities: readonly Activity[],
  shownIds: readonly string[],
): Map<string, number> {
  const shown = new Set(shownIds);
  const rows = rowNames(activities, shown);
  const all = emptyMatrix(rows.size);
  const own = new Map<string, Matrix>();
  activities.forEach((activity, index) => {
    const amounts = projection(index, rows.size);
    const hidden = !shown.has(activity.groupId);
    if (hidden && !own.has(activity.groupId)) own.set(activity.groupId, emptyMatrix(rows.size));
    for (const name of rowsOf(activity, shown)) {
      const row = rows.get(name) ?? 0;
      addTo(all[row], amounts);
      if (hidden) addTo(own.get(activity.groupId)?.[row], amounts);
    }
  });
  const full = rank(all);
  return new Map(
    [...own].map(([groupId, part]) => [groupId, full - rank(all.map((row, at) => minus(row, part[at])))]),
  );
}

function rowsOf({ groupId, beYear, channel }: Activity, shown: ReadonlySet<string>): string[] {
  return [
    "total",
    `year ${beYear}`,
    `channel ${channel}`,
    shown.has(groupId) ? `group ${groupId}` : "others",
  ];
}

function rowNames(activities: readonly Activity[], shown: ReadonlySet<string>): Map<string, number> {
  const names = new Set(activities.flatMap((activity) => rowsOf(activity, shown)));
  return new Map([...names].map((name, index) => [name, index]));
}

const emptyMatrix = (size: number): Matrix => Array.from({ length: size }, () => new Array(size).fill(0));

/**
 * Thousands of unknowns are projected onto as many columns as there are rows; a projection without a pattern keeps the
 * rank. The numbers are always the same ones, so that the same figures are shown each time.
 */
function projection(index: number, size: number): number[] {
  let state = (index + 1) * 2_654_435_761;
  return Array.from({ length: size }, () => {
    state = Math.imul(state ^ (state >>> 15), 2_246_822_519) + 0x9e3779b9;
    state = Math.imul(state ^ (state >>> 13), 3_266_489_917);
    return ((state ^ (state >>> 16)) >>> 0) % PRIME;
  });
}

function addTo(row: number[] | undefined, amounts: readonly number[]): void {
  if (row) for (const [at, amount] of amounts.entries()) row[at] = ((row[at] ?? 0) + amount) % PRIME;
}

const minus = (row: readonly number[], other: readonly number[] | undefined) =>
  row.map((value, at) => (value - (other?.[at] ?? 0) + PRIME) % PRIME);
