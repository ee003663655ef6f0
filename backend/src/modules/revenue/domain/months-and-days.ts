import { isDate } from "@chumchon/thai";

/** Days from `from` to `to`, both inclusive, YYYY-MM-DD; an end that is left out is open. */
export interface Period {
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

export interface MonthsAndDays {
  /** Whole months by their first days, inclusive; null where the period holds none. */
  readonly months: Period | null;
  /** What is left at the edges: closed ranges of days, at most two. */
  readonly days: readonly { readonly from: string; readonly to: string }[];
}

/**
 * Cuts a period into whole months, which the rollups answer, and the days at its edges, which only the
 * entries know. Every day of the period is in exactly one of them.
 */
export function monthsAndDays(period: Period): MonthsAndDays {
  for (const day of [period.from, period.to]) {
    if (day !== undefined && !isDate(day)) throw new RangeError(`Not a day: ${day.slice(0, 40)}`);
  }
  const { from, to } = period;
  if (from !== undefined && to !== undefined && from > to) return { months: null, days: [] };

  const firstWhole = from === undefined || isFirst(from) ? from : firstOfMonth(from, 1);
  const lastWhole = to === undefined ? undefined : firstOfMonth(to, isLast(to) ? 0 : -1);
  if (firstWhole !== undefined && lastWhole !== undefined && firstWhole > lastWhole) {
    return { months: null, days: [{ from: from ?? "", to: to ?? "" }] };
  }
  const days: { from: string; to: string }[] = [];
  if (from !== undefined && firstWhole !== undefined && firstWhole !== from) {
    days.push({ from, to: dayAfter(firstWhole, -1) });
  }
  if (to !== undefined && !isLast(to)) days.push({ from: firstOfMonth(to, 0), to });
  return { months: { from: firstWhole, to: lastWhole }, days };
}

const isFirst = (day: string) => day.endsWith("-01");

const isLast = (day: string) => isFirst(dayAfter(day, 1));

function dayAfter(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

function firstOfMonth(day: string, monthsLater: number): string {
  const [year = 0, month = 0] = day.split("-").map(Number);
  return new Date(Date.UTC(year, month - 1 + monthsLater, 1)).toISOString().slice(0, 10);
}
