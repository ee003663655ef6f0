import { bahtFigure } from "./baht-figure.server";
import type { YearRow } from "./year-row";

/**
 * Every year from the first with data to the current one, gaps kept as gaps. `currentYear` is the B.E. year
 * in Bangkok.
 */
export function toYearRows(
  years: readonly { beYear: number; fromBeYear?: number; satang: number }[],
  currentYear: number,
): YearRow[] {
  const known = new Map(years.map((year) => [year.beYear, year]));
  if (known.size === 0) return [];
  const first = Math.min(...known.keys());
  const last = Math.max(currentYear, ...known.keys());
  const rows: YearRow[] = [];
  let cumulativeSatang = 0;
  for (let beYear = first; beYear <= last; beYear += 1) {
    if (isInsideSpan(beYear, years)) continue;
    const { satang = null, fromBeYear = beYear } = known.get(beYear) ?? {};
    cumulativeSatang += satang ?? 0;
    rows.push({
      beYear,
      label: fromBeYear === beYear ? String(beYear) : `${fromBeYear}–${beYear % 100}`,
      satang,
      cumulativeSatang,
      text: satang === null ? null : bahtFigure(satang),
      cumulativeText: satang === null ? null : bahtFigure(cumulativeSatang),
    });
  }
  return rows;
}

/** A year whose figure is part of a later one's: neither unknown nor to be shown by itself. */
function isInsideSpan(beYear: number, years: readonly { beYear: number; fromBeYear?: number }[]): boolean {
  return years.some((year) => (year.fromBeYear ?? year.beYear) <= beYear && beYear < year.beYear);
}
