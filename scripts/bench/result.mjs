/**
 * One line of the table. `higherIsBetter`: requests a second, where the ratio is ours over the peer's; else a latency,
 * where it is ours over the peer's too, and smaller is better.
 *
 * @typedef {object} Result
 * @property {string} measure
 * @property {number} ours
 * @property {number} peer
 * @property {number} [peer_best]  the peer with all that it offers for speed; only printed
 * @property {string} unit
 * @property {number} ratio
 * @property {number} floor
 * @property {number} aim
 * @property {boolean} equal       both answered the same, by hash
 */

/** A ratio of latencies must stay below its floor, one of rates above it. @param {Result} result */
export const isMet = ({ unit, ratio, floor, equal }) =>
  equal && (unit === "ms" ? ratio <= floor : ratio >= floor);

/**
 * Says it, too: a bench takes minutes.
 *
 * @param {Omit<Result, "ratio">} measured
 * @returns {Result}
 */
export function toResult(measured) {
  const digits = measured.unit === "ms" ? 3 : 1;
  const round = (/** @type {number} */ value) => Number(value.toFixed(digits));
  const { peer_best: best } = measured;
  const result = {
    ...measured,
    ours: round(measured.ours),
    peer: Number(measured.peer.toFixed(3)),
    ...(best === undefined ? {} : { peer_best: round(best) }),
    ratio: Number((measured.ours / measured.peer).toFixed(2)),
  };
  console.log(describeResult(result));
  return result;
}

/** @param {Result} result */
export function describeResult(result) {
  const { measure, ours, peer, peer_best: best, unit, ratio, floor, aim, equal } = result;
  const peers = best === undefined ? `peer ${peer}` : `peer ${peer}, peer_best ${best}`;
  const verdict = isMet(result) ? "" : equal ? ", FLOOR MISSED" : ", ANSWERS DIFFER";
  return `${measure}: ours ${ours}, ${peers} ${unit}, ratio ${ratio} (floor ${floor}, aim ${aim})${verdict}`;
}
