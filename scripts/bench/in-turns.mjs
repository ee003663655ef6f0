/**
 * Runs each of them, then each again, and so on: whatever else the machine does meanwhile troubles all of them alike.
 * The first time round is not counted: a process that has just started is still compiling what it does.
 *
 * @template {string} Name
 * @param {number} rounds
 * @param {Record<Name, () => Promise<number>>} measures
 * @returns {Promise<Record<Name, number>>} the median of each
 */
export async function inTurns(rounds, measures) {
  const names = /** @type {Name[]} */ (Object.keys(measures));
  const values = /** @type {Record<Name, number[]>} */ (Object.fromEntries(names.map((name) => [name, []])));
  for (let round = 0; round <= rounds; round += 1) {
    for (const name of names) {
      const value = await measures[name]();
      if (round > 0) values[name].push(value);
    }
  }
  return /** @type {Record<Name, number>} */ (
    Object.fromEntries(names.map((name) => [name, median(values[name])]))
  );
}

/** @param {number[]} values */
export function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}
