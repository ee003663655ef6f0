import type { CategoryHandle, Channel } from "@chumchon/contracts";
import { allocate, sumSatang } from "@chumchon/money";
import { BE_OFFSET } from "@chumchon/thai";
import type { NewIncomeEntry } from "../modules/revenue/domain/new-income-entry";
import { channelShares, FIRST_MONTHLY_YEAR, monthWeight } from "./income-history-shape";

/** What the whole sample history adds up to: 85,312,450.00 baht to the end of B.E. 2566. */
export const SAMPLE_HISTORY_SATANG = 8_531_245_000;

/** Cells below this are too small to have been written down apart. */
const SMALLEST_CELL_SATANG = 20_000;

export interface HistoryGroup {
  readonly id: string;
  /** Code of the sample table, "S01". */
  readonly code: string;
  readonly category: CategoryHandle;
}

/** One row of data/sample/sample_income_group_year.csv: a group's income of one B.E. year, whole baht. */
export interface GroupYearIncome {
  readonly code: string;
  readonly beYear: number;
  readonly incomeBaht: number;
}

/** Reads the table `code,be_year,income_baht`. Throws a RangeError for another shape. */
export function parseGroupYearIncome(csv: string): GroupYearIncome[] {
  const [header, ...lines] = csv
    .replace(/^\uFEFF/, "")
    .trim()
    .split(/\r?\n/);
  if (header !== "code,be_year,income_baht") throw new RangeError(`Unexpected columns: ${header}`);
  return lines.map((line) => {
    const match = /^(S\d{2}),(25\d{2}),(\d+)$/.exec(line);
    if (!match?.[1]) throw new RangeError(`Not a row of the income table: ${line.slice(0, 60)}`);
    return { code: match[1], beYear: Number(match[2]), incomeBaht: Number(match[3]) };
  });
}

/**
 * The invented history of the sample groups as entries to post: exactly the table per group and year,
 * spread over months (quarters before B.E. 2563) and channels. The same input gives the same entries.
 *
 * @throws RangeError when a row's group is missing; Error when the entries miss the known total
 */
export function incomeHistory(
  groups: readonly HistoryGroup[],
  rows: readonly GroupYearIncome[],
): NewIncomeEntry[] {
  const byCode = new Map(groups.map((group) => [group.code, group]));
  const firstYears = new Map<string, number>();
  for (const row of rows)
    firstYears.set(row.code, Math.min(row.beYear, firstYears.get(row.code) ?? row.beYear));

  const entries = rows.flatMap((row) => {
    const group = byCode.get(row.code);
    if (!group) throw new RangeError(`The sample world has no group ${row.code}`);
    return entriesOfYear(group, row, firstYears.get(row.code) === row.beYear);
  });
  const total = sumSatang(entries.map((entry) => entry.amountSatang));
  if (total !== SAMPLE_HISTORY_SATANG) {
    throw new Error(`The sample history sums to ${total}, not to ${SAMPLE_HISTORY_SATANG} satang`);
  }
  return entries;
}

interface Cell {
  readonly period: Period;
  readonly channel: Channel;
  readonly weight: number;
}

interface Period {
  /** "04" or "Q2". */
  readonly name: string;
  readonly months: readonly number[];
}

function entriesOfYear(group: HistoryGroup, row: GroupYearIncome, isFirstYear: boolean): NewIncomeEntry[] {
  const shares = channelShares(group.category, row.beYear);
  const cells = periodsOf(row.beYear).flatMap((period) => {
    const weights = period.months.map((month) => monthWeight(group.category, row.beYear, month, isFirstYear));
    const weight = weights.reduce((sum, each) => sum + each, 0);
    return [...shares].map(([channel, share]): Cell => ({ period, channel, weight: weight * share }));
  });
  const amounts = allocate(
    row.incomeBaht * 100,
    cells.map((cell) => cell.weight),
  );
  return periodsOf(row.beYear).flatMap((period) => {
    const ofPeriod = new Map<Channel, number>();
    for (const [index, cell] of cells.entries()) {
      const amount = amounts[index] ?? 0;
      if (cell.period.name === period.name && amount > 0) ofPeriod.set(cell.channel, amount);
    }
    return [...foldSmall(ofPeriod)].map(([channel, amount]) =>
      entryOf(group, row.beYear, period, channel, amount),
    );
  });
}

function periodsOf(beYear: number): Period[] {
  if (beYear < FIRST_MONTHLY_YEAR) {
    return [1, 2, 3, 4].map((quarter) => ({
      name: `Q${quarter}`,
      months: [quarter * 3 - 2, quarter * 3 - 1, quarter * 3],
    }));
  }
  return Array.from({ length: 12 }, (_, index) => ({
    name: String(index + 1).padStart(2, "0"),
    months: [index + 1],
  }));
}

/** Adds what is too small to the largest channel of the same period. */
function foldSmall(amounts: ReadonlyMap<Channel, number>): ReadonlyMap<Channel, number> {
  const [largest] = [...amounts].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
  if (!largest) return amounts;
  const kept = new Map(
    [...amounts].filter(([channel, amount]) => channel === largest[0] || amount >= SMALLEST_CELL_SATANG),
  );
  const folded = sumSatang(amounts.values()) - sumSatang(kept.values());
  return kept.set(largest[0], largest[1] + folded);
}

function entryOf(
  group: HistoryGroup,
  beYear: number,
  period: Period,
  channel: Channel,
  amountSatang: number,
): NewIncomeEntry {
  const lastMonth = period.months[period.months.length - 1] ?? 12;
  return {
    sourceKey: `history:${group.code}:${beYear}-${period.name}:${channel}`,
    groupId: group.id,
    channel,
    category: group.category,
    effectiveOn: new Date(Date.UTC(beYear - BE_OFFSET, lastMonth, 0)).toISOString().slice(0, 10),
    amountSatang,
    kind: "opening",
    source: "history",
    isSample: true,
  };
}
