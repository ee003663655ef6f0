import { assertSatang, describe, safeNumber } from "./satang";

/**
 * An amount in baht as Medusa hands it out: a number, a numeric string, the raw JSON of a BigNumber
 * (`{ value: "114.49", precision: 20 }`), Medusa's BigNumber object (`numeric`, perhaps `raw`), or an
 * instance of bignumber.js (which Medusa's MathBN returns).
 */
export type MedusaAmount =
  | number
  | string
  | { readonly value: string | number }
  | { readonly numeric: number; readonly raw?: { readonly value: string | number } | undefined }
  | { toFixed(): string; readonly _isBigNumber?: true };

/** Largest amount whose baht, as a JavaScript number, still names one satang: doubles are 2⁻⁷ apart there. */
export const MAX_BAHT_SATANG = 2 ** 46 * 100;

/**
 * A millionth of a satang may be missing or too much and still be the noise of binary floating point
 * (0.1 + 0.2 baht is 30.000000000000004 satang). Anything larger is a real fraction, and an error.
 */
const NOISE_PER_SATANG = 1_000_000n;

const DECIMAL = /^([+-]?)(\d*)(?:\.(\d*))?(?:e([+-]?\d{1,3}))?$/i;
const MAX_LENGTH = 80;

/**
 * Medusa's baht as an integer of satang. Throws a TypeError for what is no amount (NaN, "", null,
 * another object) and a RangeError for a fraction of a satang or an amount beyond safe integers.
 */
export function bahtToSatang(amount: MedusaAmount): number {
  const text = decimalText(amount);
  const match = text.length <= MAX_LENGTH ? DECIMAL.exec(text) : null;
  const digits = `${match?.[2] ?? ""}${match?.[3] ?? ""}`;
  if (!match || digits === "") throw new TypeError(`Not an amount in baht: ${describe(amount)}`);

  // digits × 10^shift is the amount in satang.
  const shift = Number(match[4] ?? 0) - (match[3]?.length ?? 0) + 2;
  const rounded = shift >= 0 ? BigInt(digits) * 10n ** BigInt(shift) : roundToSatang(digits, -shift, text);
  return safeNumber(match[1] === "-" ? -rounded : rounded);
}

/**
 * Satang as the number of baht that Medusa wants. Throws a RangeError for a fraction of a satang and
 * beyond about 70 million million baht, where a JavaScript number can no longer tell satang apart.
 */
export function satangToBaht(satang: number): number {
  assertSatang(satang, "satang");
  if (Math.abs(satang) > MAX_BAHT_SATANG)
    throw new RangeError(`Amount is too large for baht: ${satang} satang`);
  return satang === 0 ? 0 : satang / 100;
}

function roundToSatang(digits: string, decimals: number, text: string): bigint {
  const scale = 10n ** BigInt(decimals);
  const scaled = BigInt(digits);
  const rounded = (scaled + scale / 2n) / scale;
  const noise = rounded * scale - scaled;
  if ((noise < 0n ? -noise : noise) * NOISE_PER_SATANG > scale) {
    throw new RangeError(`Amount has a fraction of a satang: ${text} baht`);
  }
  return rounded;
}

function decimalText(amount: MedusaAmount): string {
  const plain = plainValue(amount);
  if (typeof plain === "number") {
    if (!Number.isFinite(plain)) throw new TypeError(`Not an amount in baht: ${plain}`);
    return String(plain);
  }
  return plain.trim();
}

/** The decimal inside any of Medusa's shapes; the raw value wins over `numeric`, which is a float of it. */
function plainValue(amount: unknown): number | string {
  if (typeof amount === "number" || typeof amount === "string") return amount;
  if (typeof amount === "object" && amount !== null) {
    if ("raw" in amount && amount.raw) return plainValue(amount.raw);
    if ("value" in amount && isPlain(amount.value)) return amount.value;
    if ("numeric" in amount && isPlain(amount.numeric)) return amount.numeric;
    if ("_isBigNumber" in amount) return String(amount);
  }
  throw new TypeError(`Not an amount in baht: ${describe(amount)}`);
}

function isPlain(value: unknown): value is number | string {
  return typeof value === "number" || typeof value === "string";
}
