/**
 * @typedef {object} Result
 * @property {string} measure  one that ends with `_ms` has its floor in milliseconds, all others in times the peer
 * @property {number} ours
 * @property {number} peer
 * @property {string} unit
 * @property {number} ratio  how many times better than the peer
 * @property {number} floor
 * @property {number} aim
 * @property {boolean} equal
 */

/** @param {Pick<Result, "measure" | "ours" | "ratio" | "floor">} result */
export function reachesFloor({ measure, ours, ratio, floor }) {
  return measure.endsWith("_ms") ? ours <= floor : ratio >= floor;
}
