import { assertSatang, safeNumber } from "./satang";

/**
 * Splits `totalSatang` in proportion to `weights` without losing or making a satang.
 *
 * Largest remainder (Hamilton) method: each part first gets its quota rounded toward zero, then the
 * satang left over go one each to the largest remainders; among equal remainders the first weight
 * wins, so the same input always gives the same parts. A negative total (a refund, a discount) is the
 * mirror image of the positive one. A weight of zero always gets zero.
 *
 * Weights are safe integers ≥ 0, usually satang or grams. Throws a RangeError for other weights, for
 * a total that is not a safe integer, and when there is something to split but no weight to take it.
 */
export function allocate(totalSatang: number, weights: readonly number[]): number[] {
  assertSatang(totalSatang, "totalSatang");
  const bigWeights = weights.map(toBigWeight);
  const weightSum = bigWeights.reduce((sum, weight) => sum + weight, 0n);
  if (weightSum === 0n) {
    if (totalSatang !== 0)
      throw new RangeError(`Cannot allocate ${totalSatang} satang: no weight is above zero`);
    return weights.map(() => 0);
  }

  const total = BigInt(Math.abs(totalSatang));
  const parts = bigWeights.map((weight) => (total * weight) / weightSum);
  const left = Number(total - parts.reduce((sum, part) => sum + part, 0n));
  for (const index of indexesByRemainder(total, bigWeights, weightSum).slice(0, left)) {
    parts[index] = (parts[index] ?? 0n) + 1n;
  }

  const allocated = parts.reduce((sum, part) => sum + part, 0n);
  if (allocated !== total) throw new Error(`allocate: parts sum to ${allocated}, not to ${total} satang`);
  return parts.map((part) => safeNumber(totalSatang < 0 ? -part : part));
}

function toBigWeight(weight: number): bigint {
  if (!Number.isSafeInteger(weight) || weight < 0) {
    throw new RangeError(`Weights must be safe integers of at least 0, got ${weight}`);
  }
  return BigInt(weight);
}

/** Indexes ordered by remainder, largest first; the stable sort leaves ties in the order of the weights. */
function indexesByRemainder(total: bigint, weights: readonly bigint[], weightSum: bigint): number[] {
  const remainders = weights.map((weight) => (total * weight) % weightSum);
  return remainders
    .map((remainder, index) => ({ remainder, index }))
    .sort((a, b) => (a.remainder === b.remainder ? 0 : a.remainder > b.remainder ? -1 : 1))
    .map(({ index }) => index);
}
