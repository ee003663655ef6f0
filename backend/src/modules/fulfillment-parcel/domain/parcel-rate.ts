/** A parcel up to this weight (grams, inclusive) costs this much (satang). */
export type ParcelBand = { up_to_grams: number; price_satang: number };

/**
 * The rates of one group's parcels. They lie in the data of the group's shipping option, so that staff can change
 * them for one group; the heaviest band is one full parcel.
 */
export type ParcelRate = {
  bands: ParcelBand[];
  /** Counted for a piece whose weight nobody wrote down, so that a forgotten weight is not carried for nothing. */
  unweighed_piece_grams: number;
};

/** Sample rates, plausible for a Thai carrier; no carrier's price list. */
export const sampleParcelRate: ParcelRate = {
  bands: [
    { up_to_grams: 500, price_satang: 3_500 },
    { up_to_grams: 1_000, price_satang: 4_500 },
    { up_to_grams: 2_000, price_satang: 5_500 },
    { up_to_grams: 3_000, price_satang: 7_000 },
    { up_to_grams: 5_000, price_satang: 9_500 },
    { up_to_grams: 10_000, price_satang: 15_000 },
    { up_to_grams: 15_000, price_satang: 21_000 },
    { up_to_grams: 20_000, price_satang: 27_000 },
  ],
  unweighed_piece_grams: 500,
};

/**
 * Price of carrying this weight: full parcels of the heaviest band, and one more for the rest.
 * @param grams integer ≥ 0; 0 means nothing to carry and costs nothing
 * @returns satang
 */
export function parcelPriceSatang(grams: number, rate: ParcelRate): number {
  if (!Number.isSafeInteger(grams) || grams < 0) throw new Error(`not a weight in grams: ${grams}`);
  const full = rate.bands.at(-1);
  if (!full) throw new Error("a parcel rate needs at least one band");
  const fullParcels = Math.floor(grams / full.up_to_grams);
  const rest = grams - fullParcels * full.up_to_grams;
  const restBand = rest === 0 ? undefined : rate.bands.find((band) => rest <= band.up_to_grams);
  return fullParcels * full.price_satang + (restBand?.price_satang ?? 0);
}

/** Weight of a group's lines in grams, rounded up to a whole one. */
export function parcelGrams(
  lines: readonly { quantity: number; piece_grams: number | null }[],
  rate: ParcelRate,
): number {
  let grams = 0;
  for (const line of lines) {
    const piece =
      line.piece_grams !== null && line.piece_grams > 0 ? line.piece_grams : rate.unweighed_piece_grams;
    grams += piece * line.quantity;
  }
  return Math.ceil(grams);
}

const isWhole = (value: unknown, least: number): value is number =>
  typeof value === "number" && Number.isSafeInteger(value) && value >= least;

/**
 * Reads the rates out of a shipping option's data.
 * @throws naming what is wrong: bands must rise in weight and never fall in price
 */
export function parseParcelRate(data: unknown): ParcelRate {
  const { bands, unweighed_piece_grams } = (data ?? {}) as Record<string, unknown>;
  if (!isWhole(unweighed_piece_grams, 1))
    throw new Error("unweighed_piece_grams must be a whole number of grams");
  if (!Array.isArray(bands) || bands.length === 0)
    throw new Error("bands must list at least one weight band");
  const read: ParcelBand[] = [];
  for (const band of bands) {
    const { up_to_grams, price_satang } = (band ?? {}) as Record<string, unknown>;
    if (!isWhole(up_to_grams, 1)) throw new Error("up_to_grams must be a whole number of grams");
    if (!isWhole(price_satang, 0)) throw new Error("price_satang must be a whole number of satang");
    const before = read.at(-1);
    if (before && (up_to_grams <= before.up_to_grams || price_satang < before.price_satang)) {
      throw new Error("bands must rise in weight and never fall in price");
    }
    read.push({ up_to_grams, price_satang });
  }
  return { bands: read, unweighed_piece_grams };
}
