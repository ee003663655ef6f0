import { sumSatang } from "@chumchon/money";
import { monthAt, monthIndex } from "./growth";

/** A group of persons pays no income tax up to this income in a calendar year (Revenue Department notice 432). */
export const TAX_FREE_YEAR_SATANG = 180_000_000;

export type MeterLevel = "below" | "near" | "close" | "over";

/** Levels at 70, 90 and 100 per cent of 1.8 million baht. */
export function meterLevel(satang: number): MeterLevel {
  const reached = (percent: number) => satang * 100 >= TAX_FREE_YEAR_SATANG * percent;
  if (reached(100)) return "over";
  if (reached(90)) return "close";
  return reached(70) ? "near" : "below";
}

/** Share of the `count` largest in the whole, in per mille; null when there is nothing to share. */
export function topSharePermille(amounts: readonly number[], count = 10): number | null {
  const total = sumSatang(amounts);
  if (total <= 0) return null;
  const top = sumSatang([...amounts].sort((a, b) => b - a).slice(0, count));
  return Math.round((top * 1000) / total);
}

/** How long a group has been silent: whole days since its last sale; null when it has never sold. */
export function silentDays(lastSale: string | null, today: string): number | null {
  if (lastSale === null) return null;
  return Math.round((Date.parse(`${today}T00:00:00Z`) - Date.parse(`${lastSale}T00:00:00Z`)) / 86_400_000);
}

export interface BeforeAfter {
  readonly baselineMonthlySatang: number;
  /** Monthly average of each whole year since joining, the first first; the running year is left out. */
  readonly yearsMonthlySatang: readonly number[];
}

/**
 * What a group earned a month before joining against each whole year after it.
 * @param months satang by "YYYY-MM" @param joinedMonth "YYYY-MM" @param thisMonth the running month, not whole yet
 */
export function beforeAfter(
  baselineMonthlySatang: number,
  months: ReadonlyMap<string, number>,
  joinedMonth: string,
  thisMonth: string,
): BeforeAfter {
  const years: number[] = [];
  const now = monthIndex(thisMonth);
  for (let start = monthIndex(joinedMonth); start + 12 <= now; start += 12) {
    let sum = 0;
    for (let month = start; month < start + 12; month++) sum += months.get(monthAt(month)) ?? 0;
    years.push(Math.round(sum / 12));
  }
  return { baselineMonthlySatang, yearsMonthlySatang: years };
}

/** The middle value; the mean of the two middle ones of an even number; null of none. */
export function median(values: readonly number[]): number | null {
  if (values.length === 0) return null;
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? 0;
  return sorted.length % 2 === 1 ? upper : Math.round(((sorted[middle - 1] ?? 0) + upper) / 2);
}
