import type { YearRow } from "./year-row";

export type CurveSegments = {
  /** Runs of years with figures; a run may be a single year. */
  known: YearRow[][];
  /** From the last known year before a gap to the first one after it, or to the end of the chart. */
  unknown: [YearRow, YearRow][];
};

/** Cuts a row of years where figures are missing, so that nothing is drawn as known over them. */
export function curveSegments(years: readonly YearRow[]): CurveSegments {
  const segments: CurveSegments = { known: [], unknown: [] };
  let run: YearRow[] = [];
  let before: YearRow | undefined;
  for (const year of years) {
    if (year.satang === null) {
      run = [];
      continue;
    }
    if (run.length === 0) {
      segments.known.push(run);
      if (before !== undefined) segments.unknown.push([before, year]);
    }
    run.push(year);
    before = year;
  }
  const last = years.at(-1);
  if (before !== undefined && last !== undefined && last !== before) segments.unknown.push([before, last]);
  return segments;
}
