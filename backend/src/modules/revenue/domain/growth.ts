import { sumSatang } from "@chumchon/money";
import { type FigurePeriod, yearBefore } from "./figure-periods";

export interface FigureRow {
  readonly period: string;
  /** Group, channel, category, place or cohort; "all" when the figure is not cut. */
  readonly key: string;
  readonly satang: number;
}

/** Change in per cent with one decimal; null when there is no base or the base is not above zero. */
export function changePercent(now: number, before: number | null): number | null {
  if (before === null || before <= 0) return null;
  return Math.round(((now - before) * 1000) / before) / 10;
}

/** What each row was a year earlier, by `period key`; null where nothing is known of that period. */
export function yearOnYear(period: FigurePeriod, rows: readonly FigureRow[]): Map<string, number | null> {
  const known = new Map(rows.map((row) => [`${row.period} ${row.key}`, row.satang]));
  return new Map(
    rows.map((row) => {
      const before = yearBefore(period, row.period);
      return [
        `${row.period} ${row.key}`,
        before === null ? null : (known.get(`${before} ${row.key}`) ?? null),
      ];
    }),
  );
}

/** Sums of twelve months, for each month from the first with data to `last` ("2026-11"); months without data are nothing. */
export function rollingTwelve(rows: readonly FigureRow[], last: string): { month: string; satang: number }[] {
  const byMonth = new Map<string, number>();
  for (const row of rows) byMonth.set(row.period, (byMonth.get(row.period) ?? 0) + row.satang);
  const first = [...byMonth.keys()].sort()[0];
  if (first === undefined) return [];
  const months = monthsBetween(first, last);
  return months.map((month, index) => ({
    month,
    satang: sumSatang(months.slice(Math.max(0, index - 11), index + 1).map((each) => byMonth.get(each) ?? 0)),
  }));
}

/** Every month from one to another, both inclusive, "YYYY-MM". */
export function monthsBetween(first: string, last: string): string[] {
  const months: string[] = [];
  for (let month = first; month <= last; month = monthAfter(month, 1)) months.push(month);
  return months;
}

/** The month so many months later (earlier when negative), "YYYY-MM". */
export const monthAfter = (month: string, count: number): string => monthAt(monthIndex(month) + count);

/** Months since the year 0: months in a row are numbers in a row. */
export const monthIndex = (month: string): number =>
  Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1;

export function monthAt(index: number): string {
  return `${String(Math.floor(index / 12)).padStart(4, "0")}-${String((index % 12) + 1).padStart(2, "0")}`;
}
