import { type SearchLanguage, swapKeyboardLayout } from "@chumchon/thai/search";
import type { Reading } from "./catalogue-question";

/** One or two keys are signs that stand for themselves. */
const A_WORD = /[\p{L}\p{M}]{3}/u;

/**
 * The ways to take what was typed, likeliest first: as it is; as it would be with the other keyboard layout; with
 * wrong letters; and, when it is several words, goods that have some of them.
 * @returns none when there is nothing to look for
 */
export function readQuestion(typed: string, language: SearchLanguage): Reading[] {
  const q = language.query(typed);
  const swapped = swapKeyboardLayout(typed);
  const swappedQ = swapped === null ? "" : language.query(swapped);
  const readings: Reading[] = [];
  if (q !== "") readings.push({ q, typed, strategy: "last", typos: false, matched: "as_asked" });
  if (swapped !== null && swappedQ !== "" && A_WORD.test(swapped)) {
    readings.push({ q: swappedQ, typed: swapped, strategy: "last", typos: false, matched: "layout" });
  }
  if (q !== "") readings.push({ q, typed, strategy: "last", typos: true, matched: "spelling" });
  const terms = language.terms(typed);
  if (terms.length > 1) {
    // All but one: goods that share a single word of many with a question are no answer to it.
    const q = terms.map((_, left) => terms.filter((_each, index) => index !== left).join(" ")).join(" | ");
    readings.push({ q, typed, strategy: "last", typos: false, matched: "some_words" });
  }
  return readings;
}
