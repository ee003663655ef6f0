import type { ImportProblemCode } from "@chumchon/contracts";
import { normalizeThai } from "@chumchon/thai";
import { type Cell, isBlank } from "./cell";

export type ReadAmount =
  | { readonly ok: true; readonly satang: number }
  | { readonly ok: false; readonly reason: ImportProblemCode };

/** 1,000 million baht: more than any group earns in a row, so it is a slip of the keyboard. */
const LARGEST_SATANG = 100_000_000_000;
const DASH = /[\u2010-\u2015\u2212\uFF0D]/g;
/** Baht signs and words around an amount, and the ".-" of handwritten prices. */
const BAHT = /฿|บาทถ้วน|บาท|บ\.|thb|baht/gi;
/** As machines write it, which most amounts of a long file are. */
const PLAIN = /^(\d{1,12})(?:\.(\d{1,2}))?$/;
const NUMBER = /^(?:\d+|\d{1,3}(?:,\d{3})+)(?:\.(\d*))?$/;

/**
 * Reads an amount of baht as staff write it: 1234.5, "1,234.50", "(500)", "-500", "฿ 1,234.-",
 * "๑,๒๓๔.๕๐ บาท". Brackets and minus mean below zero. A comma that does not part thousands is refused:
 * "1,5" could be one and a half.
 */
export function readAmount(cell: Cell | undefined): ReadAmount {
  if (isBlank(cell)) return { ok: false, reason: "amount_missing" };
  if (typeof cell === "number") return fromNumber(cell);
  if (typeof cell === "string") return fromText(cell);
  if (typeof cell === "object" && cell !== null && "formula" in cell) return { ok: false, reason: "formula" };
  if (typeof cell === "object" && cell !== null && "error" in cell)
    return { ok: false, reason: "cell_error" };
  return { ok: false, reason: "amount_format" };
}

/** A lone dash, as accounting formats show nothing. */
export function isDash(cell: Cell | undefined): boolean {
  return typeof cell === "string" && /^-+$/.test(cell.replace(DASH, "-").trim());
}

/** Spreadsheets keep 15 digits: 0.1 + 0.2 is shown and meant as 0.3. */
function fromNumber(value: number): ReadAmount {
  if (!Number.isFinite(value)) return { ok: false, reason: "amount_format" };
  const satang = Number((value * 100).toPrecision(15));
  if (Math.abs(satang) > LARGEST_SATANG) return { ok: false, reason: "amount_large" };
  if (!Number.isInteger(satang)) return { ok: false, reason: "amount_decimals" };
  return satang === 0 ? { ok: false, reason: "amount_zero" } : { ok: true, satang };
}

function fromText(text: string): ReadAmount {
  const plain = PLAIN.exec(text);
  if (plain) return ofParts(plain[1] ?? "", plain[2] ?? "", false);
  let rest = normalizeThai(text).replace(DASH, "-").replace(BAHT, "").replace(/\.-$/, "").replace(/\s/g, "");
  const bracketed = /^\((.*)\)$/.exec(rest);
  if (bracketed) rest = bracketed[1] ?? "";
  const isMinus = /^-|-$/.test(rest);
  if (isMinus && bracketed) return { ok: false, reason: "amount_format" };
  rest = rest.replace(/^-|-$/, "").replace(/^\+/, "");
  const match = NUMBER.exec(rest);
  if (!match) return { ok: false, reason: "amount_format" };
  return ofParts(rest.replace(/\..*$/, "").replace(/,/g, ""), match[1] ?? "", bracketed !== null || isMinus);
}

/** @param written the digits behind the point */
function ofParts(whole: string, written: string, isBelowZero: boolean): ReadAmount {
  const decimals = written.replace(/0+$/, "");
  if (decimals.length > 2) return { ok: false, reason: "amount_decimals" };
  if (whole.length > 12) return { ok: false, reason: "amount_large" };
  const satang = Number(whole) * 100 + Number(decimals.padEnd(2, "0"));
  if (satang > LARGEST_SATANG) return { ok: false, reason: "amount_large" };
  if (satang === 0) return { ok: false, reason: "amount_zero" };
  return { ok: true, satang: isBelowZero ? -satang : satang };
}
