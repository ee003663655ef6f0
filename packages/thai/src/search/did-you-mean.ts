import { foldThai } from "../fold-thai";
import { segmentThai } from "../segment-thai";
import { allowedMistakes, mistakes } from "./closest-word";

const MOST_WORDS = 5;

/**
 * The run of words in one of the titles that is nearest to what was typed, as it is written there: "ทุเรยน" →
 * "ทุเรียน". null when nothing is near, or when it is what was typed.
 * @param titles most likely first
 */
export function didYouMean(typed: string, titles: readonly string[]): string | null {
  const meant = foldThai(typed).replaceAll(" ", "");
  let best: { text: string; distance: number; spare: number } | null = null;
  for (const title of titles) {
    for (const text of wordRuns(title)) {
      const folded = foldThai(text).replaceAll(" ", "");
      const spare = Math.abs(folded.length - meant.length);
      const distance = mistakes(meant, folded) + Math.max(0, folded.length - meant.length - 1);
      if (distance > allowedMistakes(meant.length) + 1 || folded === meant) continue;
      const isNearer =
        best === null || distance < best.distance || (distance === best.distance && spare < best.spare);
      if (isNearer) best = { text, distance, spare };
    }
  }
  return best?.text ?? null;
}

/** Every run of up to five words of a title, as written. */
function wordRuns(title: string): string[] {
  return title.split(/\s+/).flatMap((chunk) => {
    const words = segmentThai(chunk);
    return words.flatMap((_, start) =>
      Array.from({ length: Math.min(MOST_WORDS, words.length - start) }, (_unused, more) =>
        words.slice(start, start + more + 1).join(""),
      ),
    );
  });
}
