import { bahtFigure } from "./baht-figure.server";
import type { YearRow } from "./year-row";

/**
 * Every year from the first with data to the current one, gaps kept as gaps. `currentYear` is the B.E. year
 * in Bangkok.
 */
export function toYearRows(
  years: readonly { beYear: number; satang: number }[],
  currentYear: number,
): YearRow[] {
  const known = new Map(years.map((year) => [year.beYear, year.satang]));
  if (known.size === 0) return [];
  const first = Math.min(...known.keys());
  const last = Math.max(currentYear, ...known.keys());
  const rows: YearRow[] = [];
  let cumulativeSatang = 0;
  for (let beYear = first; beYear <= last; beYear += 1) {
    const satang = known.get(beYear) ?? null;
    cumulativeSatang += satang ?? 0;
    rows.push({
      beYear,
      satang,
      cumulativeSatang,
      text: satang === null ? null : bahtFigure(satang),
      cumulativeText: satang === null ? null : bahtFigure(cumulativeSatang),
    });
  }
  return rows;
}
