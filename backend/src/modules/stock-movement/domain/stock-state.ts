/** Without a threshold of its own a thing runs low at this many free pieces. */
export const defaultThreshold = 5;

export type StockState = "out" | "low" | "enough";

/** @param free what is on hand and promised to nobody, pieces */
export function stockState(free: number, threshold: number): StockState {
  if (free <= 0) return "out";
  return free <= threshold ? "low" : "enough";
}
