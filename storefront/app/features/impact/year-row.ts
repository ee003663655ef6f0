/** One year of a chart and of its table; null where nothing checked is known, which is not zero. */
export type YearRow = {
  beYear: number;
  /** "2566", or "2559–60" where several years are one figure. */
  label: string;
  satang: number | null;
  /** Sum up to this year; stands still over years without data. */
  cumulativeSatang: number;
  text: string | null;
  cumulativeText: string | null;
};
