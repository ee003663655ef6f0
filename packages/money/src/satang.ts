/** Languages of the interface; Thai is the first one. */
export type Locale = "th" | "en";

/** Whether a value is a whole number of satang that a JavaScript number holds exactly. */
export function isSatang(value: unknown): value is number {
  return typeof value === "number" && Number.isSafeInteger(value);
}

/** Throws a RangeError unless `value` is a safe integer; `name` is the amount that the message names. */
export function assertSatang(value: number, name = "amount"): void {
  if (!isSatang(value)) throw new RangeError(`${name} must be a whole number of satang, got ${value}`);
}

/**
 * Reads an amount of satang as it comes from a database driver: number, bigint or the string of a
 * bigint column. Throws a TypeError for anything else and a RangeError beyond safe integers.
 */
export function parseSatang(value: unknown): number {
  if (typeof value === "number") {
    assertSatang(value, "satang");
    return value === 0 ? 0 : value;
  }
  if (typeof value === "bigint") return safeNumber(value);
  // Fifteen digits are safe integers; adding zero makes -0 of "-0" zero.
  if (typeof value === "string" && /^-?\d{1,15}$/.test(value)) return Number(value) + 0;
  if (typeof value === "string" && /^-?\d{1,20}$/.test(value)) return safeNumber(BigInt(value));
  throw new TypeError(`Not an amount in satang: ${describe(value)}`);
}

/** The sum in satang; throws a RangeError when a part or the sum is not a safe integer. */
export function sumSatang(amounts: Iterable<number>): number {
  let sum = 0n;
  for (const amount of amounts) {
    assertSatang(amount);
    sum += BigInt(amount);
  }
  return safeNumber(sum);
}

/** A bigint of satang as a number; throws a RangeError when precision would be lost. */
export function safeNumber(satang: bigint): number {
  const value = Number(satang);
  if (!Number.isSafeInteger(value)) throw new RangeError(`Amount of satang is too large: ${satang}`);
  return value;
}

/** A short, harmless picture of an unexpected value for an error message. */
export function describe(value: unknown): string {
  if (typeof value === "string") return JSON.stringify(value.slice(0, 40));
  if (typeof value === "object" && value !== null) return `object with keys ${Object.keys(value).join(", ")}`;
  return String(value);
}
