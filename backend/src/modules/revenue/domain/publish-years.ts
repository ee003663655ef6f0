import { FEWEST_SALES } from "./publish-groups";
import { type Matrix, rank } from "./rank";

/** One group's income of one year (B.E.). */
export interface YearCell {
  readonly groupId: string;
  readonly beYear: number;
  readonly satang: number;
  readonly sales: number;
}

/** Years of which a group's income is shown as one sum; `from` and `to` are the same for a year by itself. */
export interface YearSpan {
  readonly from: number;
  readonly to: number;
}

/**
 * Years may only be told apart for single groups as far as the hidden ones stay hidden: the programme's totals by year
 * are public, and what is left of a year after all shown groups must not be the income of one group. Years where it
 * would be are summed with their neighbours, for every group in the same way.
 */
export function publishableYears(cells: readonly YearCell[], shownIds: readonly string[]): YearSpan[] {
  const years = [...new Set(cells.map((cell) => cell.beYear))].sort((a, b) => a - b);
  const shown = new Set(shownIds);
  const spans: YearSpan[] = [];
  let open: number[] = [];
  for (const year of years) {
    open.push(year);
    if (!keepsSecrets(open, cells, shown)) continue;
    spans.push({ from: open[0] ?? year, to: year });
    open = [];
  }
  while (open.length > 0) {
    const before = spans.pop();
    // Even all years together would give somebody away: then years are not told apart at all.
    if (!before) return [];
    open = years.filter((year) => year >= before.from);
    if (keepsSecrets(open, cells, shown)) {
      spans.push({ from: before.from, to: open.at(-1) ?? before.to });
      open = [];
    }
  }
  return spans;
}

/**
 * Whether the totals of these years and one sum for each shown group let nothing of a hidden group be computed. With
 * one sum for all these years, no other year says anything about them.
 */
function keepsSecrets(
  years: readonly number[],
  cells: readonly YearCell[],
  shown: ReadonlySet<string>,
): boolean {
  const within = cells.filter((cell) => years.includes(cell.beYear));
  const row = (holds: (cell: YearCell) => boolean) => within.map((cell) => (holds(cell) ? 1 : 0));
  const totals = years.map((year) => row((cell) => cell.beYear === year));
  const sums = [...shown].map((groupId) => row((cell) => cell.groupId === groupId));
  const hidden = new Set(within.map((cell) => cell.groupId).filter((groupId) => !shown.has(groupId)));
  return [...hidden].every((groupId) => {
    const others = (rows: Matrix) =>
      rows.map((values) => values.filter((_, at) => within[at]?.groupId !== groupId));
    const computable = (rows: Matrix) => rank(rows) - rank(others(rows));
    return computable([...totals, ...sums]) <= computable(totals);
  });
}

/** A shown group's income by span, oldest first; spans of fewer than three sales are summed with the next ones. */
export function incomeBySpan(
  cells: readonly YearCell[],
  spans: readonly YearSpan[],
): (YearSpan & { readonly satang: number })[] {
  const rows: (YearSpan & { satang: number; sales: number })[] = [];
  for (const span of spans) {
    const own = cells.filter((cell) => span.from <= cell.beYear && cell.beYear <= span.to);
    if (own.length === 0) continue;
    const satang = own.reduce((sum, cell) => sum + cell.satang, 0);
    const sales = own.reduce((sum, cell) => sum + cell.sales, 0);
    const last = rows.at(-1);
    if (last && (last.sales < FEWEST_SALES || sales < FEWEST_SALES)) {
      Object.assign(last, { to: span.to, satang: last.satang + satang, sales: last.sales + sales });
    } else {
      rows.push({ ...span, satang, sales });
    }
  }
  return rows.map(({ from, to, satang }) => ({ from, to, satang }));
}
