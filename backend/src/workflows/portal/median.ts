/**
 * The middle of some amounts; of an even number the lower of the two in the middle is taken, so that it is always an
 * amount of satang that somebody has.
 * @throws RangeError for none
 */
export function median(amounts: readonly number[]): number {
  const middle = [...amounts].sort((a, b) => a - b)[Math.floor((amounts.length - 1) / 2)];
  if (middle === undefined) throw new RangeError("There is no middle of nothing.");
  return middle;
}
