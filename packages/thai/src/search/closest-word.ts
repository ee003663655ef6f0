import { foldThai } from "../fold-thai";

/** Wrong letters that a word of this many letters may have, beyond tone marks, which never count. */
export function allowedMistakes(length: number): number {
  if (length < 4) return 0;
  if (length < 8) return 1;
  return length < 14 ? 2 : 3;
}

/**
 * How many letters are wrong, missing, too many or in each other's place when `typed` is taken for the beginning of
 * `word`. Restricted Damerau-Levenshtein; both folded.
 */
export function mistakes(typed: string, word: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: word.length + 1 }, (_, index) => index);
  for (let i = 1; i <= typed.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= word.length; j += 1) {
      const isSame = typed[i - 1] === word[j - 1];
      let best = Math.min(at(last, j) + 1, at(row, j - 1) + 1, at(last, j - 1) + (isSame ? 0 : 1));
      const isSwapped = i > 1 && j > 1 && typed[i - 1] === word[j - 2] && typed[i - 2] === word[j - 1];
      if (isSwapped) best = Math.min(best, at(beforeLast, j - 2) + 1);
      row.push(best);
    }
    beforeLast = last;
    last = row;
  }
  return Math.min(...last);
}

const at = (row: readonly number[], index: number): number => row[index] ?? Number.POSITIVE_INFINITY;

/**
 * How far what was typed is from the nearest beginning of one of the words, null when it is too far to be meant.
 * The first letter has to be right, unless the word is long: it is seldom the one that is wrong.
 */
export function closestDistance(typed: string, words: Iterable<string>): number | null {
  const folded = foldThai(typed).replaceAll(" ", "");
  const allowed = allowedMistakes(folded.length);
  let best: number | null = null;
  for (const word of words) {
    const distance = mistakes(folded, word.slice(0, folded.length + allowed));
    if (distance <= allowed && (best === null || distance < best)) best = distance;
  }
  return best;
}
