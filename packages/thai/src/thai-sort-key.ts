import { normalizeThai } from "./normalize-thai";

const LEADING_VOWEL = /([\u0E40-\u0E44])([\u0E01-\u0E2E])/g;
const MARK = /[\u0E47-\u0E4E]/g;

/**
 * A key whose order by code point is the order of a Thai dictionary, for engines that can only compare bytes:
 * a leading vowel (เ แ โ ใ ไ) is read after its consonant, and tone marks count only between words that are
 * alike without them. Digits sort before Latin, Latin before Thai.
 */
export function thaiSortKey(text: string): string {
  const source = normalizeThai(text).toLowerCase();
  const swapped = source.replace(LEADING_VOWEL, "$2$1");
  const bare = swapped.replace(MARK, "");
  const marks = (swapped.match(MARK) ?? []).join("");
  return marks === "" ? bare : `${bare}\u0001${marks}`;
}
