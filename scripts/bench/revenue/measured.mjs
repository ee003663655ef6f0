/** @typedef {import("../reaches-floor.mjs").Result} Result */

/**
 * @param {() => Promise<unknown>} work
 * @returns {Promise<number>} milliseconds
 */
export async function timed(work) {
  const started = performance.now();
  await work();
  return performance.now() - started;
}

/**
 * @param {number} count
 * @param {() => Promise<unknown>} work
 * @returns {Promise<number[]>} milliseconds of each, the shortest first
 */
export async function timedOften(count, work) {
  const times = [];
  for (let turn = 0; turn < count; turn++) times.push(await timed(work));
  return times.sort((a, b) => a - b);
}

/**
 * @param {number[]} sorted
 * @param {number} part 0.5 is the median
 */
export function quantile(sorted, part) {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0;
}

/**
 * @param {Omit<Result, "ratio">} result
 * @returns {Result}
 */
export function withRatio(result) {
  const better = result.unit === "ms" ? result.peer / result.ours : result.ours / result.peer;
  return { ...result, ours: round(result.ours), peer: round(result.peer), ratio: round(better) };
}

/** @param {number} value */
export const round = (value) => Number(value.toPrecision(4));
