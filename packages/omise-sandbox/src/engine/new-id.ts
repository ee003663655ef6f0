import { randomInt } from "node:crypto";

const DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz";

export type IdKind = "chrg" | "src" | "tokn" | "card" | "rfnd" | "trxn" | "evnt" | "docu" | "paym" | "whdl";

/** "chrg_test_" and 19 characters of base 36. */
export function newId(kind: IdKind): string {
  const characters = Array.from({ length: 19 }, () => DIGITS[randomInt(DIGITS.length)]);
  return `${kind}_test_${characters.join("")}`;
}
