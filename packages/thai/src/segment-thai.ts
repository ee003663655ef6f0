import { normalizeThai } from "./normalize-thai";

// Building a segmenter costs far more than using it.
const WORDS = new Intl.Segmenter("th", { granularity: "word" });
const GRAPHEMES = new Intl.Segmenter("th", { granularity: "grapheme" });

/**
 * The words of a text by ICU's Thai dictionary, without spaces and punctuation. Right on common words,
 * often wrong on place names ("บ้านตากวน" → "บ้านตาก", "วน"): one signal for search, not a truth.
 */
export function segmentThai(text: string): string[] {
  const words: string[] = [];
  for (const { segment, isWordLike } of WORDS.segment(normalizeThai(text))) {
    if (isWordLike) words.push(segment);
  }
  return words;
}

/** Length as a reader counts it: "น้ำปลา" is 4, though it has 6 code units. */
export function graphemeLength(text: string): number {
  let length = 0;
  for (const _ of GRAPHEMES.segment(text)) length += 1;
  return length;
}
