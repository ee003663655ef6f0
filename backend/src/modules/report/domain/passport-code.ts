/** Crockford's base 32: no letters that are taken for others when they are read out. */
const DIGITS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const LENGTH = 26;

/** The public name of a passport, 130 bits. @param bytes 26 random bytes */
export function passportCode(bytes: Uint8Array): string {
  if (bytes.length < LENGTH) throw new RangeError("A code takes 26 random bytes");
  return Array.from(bytes.subarray(0, LENGTH), (byte) => DIGITS[byte & 31]).join("");
}

/** What somebody typed off paper; undefined when it can't be a code. */
export function readPassportCode(text: string): string | undefined {
  const code = text.toUpperCase().replace(/[\s-]/g, "").replace(/[IL]/g, "1").replace(/O/g, "0");
  return new RegExp(`^[${DIGITS}]{${LENGTH}}$`).test(code) ? code : undefined;
}

export type PassportState = "valid" | "expired" | "revoked";

/** @param today day in Bangkok; a passport is good through its last day */
export function passportState(
  passport: { readonly expiresOn: string; readonly revokedAt: Date | null },
  today: string,
): PassportState {
  if (passport.revokedAt !== null) return "revoked";
  return today > passport.expiresOn ? "expired" : "valid";
}
