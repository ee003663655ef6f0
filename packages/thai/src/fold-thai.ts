import { normalizeThai } from "./normalize-thai";

/** Maitaikhu, the four tone marks and thanthakhat: what hurried typing leaves out. */
const DROPPED_MARKS = /[\u0E47-\u0E4C]/g;
const REPEATED_MAI_YAMOK = /(?:\s*ๆ)+/g;

/**
 * The form in which search compares text: normalised, lower-case, without tone marks, ๆ at most once
 * and without a space before it. Folding twice changes nothing more.
 */
export function foldThai(text: string): string {
  const bare = text.normalize("NFC").replace(DROPPED_MARKS, "").toLowerCase();
  return normalizeThai(bare).replace(REPEATED_MAI_YAMOK, "ๆ");
}
