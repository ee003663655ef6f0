import { normalizeThai } from "./normalize-thai";
import { graphemeLength } from "./segment-thai";

/** Longest name of a person that is accepted, counted as a reader counts characters. */
export const MAX_NAME_GRAPHEMES = 100;

/** Marks on one letter are one grapheme however many they are; code units bound what is stored. */
const MAX_CODE_UNITS = MAX_NAME_GRAPHEMES * 4;

/** `letters`: nothing in it is a letter, or it holds control characters. */
export type PersonNameReason = "empty" | "too_long" | "letters";

export interface PersonName {
  readonly first: string;
  /** "" for people with one name. */
  readonly last: string;
}

export type ParsedPersonName =
  | { readonly ok: true; readonly full: string; readonly first: string; readonly last: string }
  | { readonly ok: false; readonly reason: PersonNameReason };

/**
 * Splits "ชื่อ นามสกุล" at its first space, for systems that want two fields; a surname may hold spaces
 * ("ณ อยุธยา"). Titles stay: who writes นาง wants to be written to so.
 */
export function splitThaiName(name: string): PersonName {
  const full = normalizeThai(name);
  const space = full.indexOf(" ");
  return space < 0 ? { first: full, last: "" } : { first: full.slice(0, space), last: full.slice(space + 1) };
}

/** Checks and tidies the one name field of a form; `full` is what to store. */
export function parsePersonName(input: string): ParsedPersonName {
  if (input.length > MAX_CODE_UNITS * 2) return { ok: false, reason: "too_long" };
  // Control characters must be looked for before white space is folded, which would hide some of them.
  if (/[\p{Cc}\p{Co}\p{Cs}]/u.test(input.trim())) return { ok: false, reason: "letters" };
  const full = normalizeThai(input);
  if (full === "") return { ok: false, reason: "empty" };
  if (!/\p{L}/u.test(full)) return { ok: false, reason: "letters" };
  if (full.length > MAX_CODE_UNITS || graphemeLength(full) > MAX_NAME_GRAPHEMES)
    return { ok: false, reason: "too_long" };
  return { ok: true, full, ...splitThaiName(full) };
}
