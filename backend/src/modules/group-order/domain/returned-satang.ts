/**
 * What `quantity` pieces of a line cost, after discounts: the pieces that came back before are left out, and the
 * last piece takes what rounding left, so that returning all of a line in any number of steps gives exactly its total.
 * @throws RangeError for quantities that are none of this line
 */
export function returnedSatang(
  line: { readonly totalSatang: number; readonly quantity: number },
  returnedBefore: number,
  quantity: number,
): number {
  const whole = [line.quantity, returnedBefore, quantity].every(Number.isSafeInteger);
  if (!whole || line.quantity <= 0 || quantity <= 0 || returnedBefore < 0) {
    throw new RangeError("Quantities are whole pieces");
  }
  if (returnedBefore + quantity > line.quantity) {
    throw new RangeError("More pieces come back than were bought");
  }
  return upTo(line, returnedBefore + quantity) - upTo(line, returnedBefore);
}

function upTo(line: { totalSatang: number; quantity: number }, pieces: number): number {
  // BigInt: a large total times a quantity leaves the safe integers.
  return Number((BigInt(line.totalSatang) * BigInt(pieces)) / BigInt(line.quantity));
}
