/** A comparison older than this says nothing about now. */
const FRESH_MS = 3 * 60 * 60_000;

export function isFreshComparison(ranAt: Date, now: Date): boolean {
  return now.getTime() - ranAt.getTime() < FRESH_MS;
}
