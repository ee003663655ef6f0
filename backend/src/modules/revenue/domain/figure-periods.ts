import { BE_OFFSET } from "@chumchon/thai";

/** How a figure is cut in time. A fiscal year is Thailand's: October to September, named by the year it ends in. */
export const figurePeriods = ["all", "month", "quarter", "year", "fiscal_year", "cohort_year"] as const;
export type FigurePeriod = (typeof figurePeriods)[number];

/**
 * The name of the period that a month falls into: "2024-03", "2024-Q1", B.E. "2567", B.E. fiscal "2568", the n-th
 * year since joining "1". The SQL of `figure-statement` says the same; a test holds them together.
 * @param month first day or any day of the month, YYYY-MM-DD
 * @param joinedOn day of joining, for cohort years; months before it fall into "0" and earlier
 */
export function periodOf(period: FigurePeriod, month: string, joinedOn: string | null = null): string {
  const year = Number(month.slice(0, 4));
  const monthNo = Number(month.slice(5, 7));
  switch (period) {
    case "all":
      return "all";
    case "month":
      return month.slice(0, 7);
    case "quarter":
      return `${month.slice(0, 4)}-Q${Math.ceil(monthNo / 3)}`;
    case "year":
      return String(year + BE_OFFSET);
    case "fiscal_year":
      return String(year + BE_OFFSET + (monthNo >= 10 ? 1 : 0));
    case "cohort_year": {
      if (joinedOn === null) return "unknown";
      const months = (year - Number(joinedOn.slice(0, 4))) * 12 + monthNo - Number(joinedOn.slice(5, 7));
      return String(Math.floor(months / 12) + 1);
    }
  }
}

/** The same period one year earlier; null where a year earlier means nothing. */
export function yearBefore(period: FigurePeriod, name: string): string | null {
  if (name === "unknown" || period === "all") return null;
  if (period === "month" || period === "quarter") return `${Number(name.slice(0, 4)) - 1}${name.slice(4)}`;
  return String(Number(name) - 1);
}

/** Months of a Thai fiscal year by their first days, both inclusive. */
export function fiscalYearMonths(beYear: number): { from: string; to: string } {
  const year = beYear - BE_OFFSET;
  return { from: `${year - 1}-10-01`, to: `${year}-09-01` };
}
