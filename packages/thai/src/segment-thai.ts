import { normalizeThai } from "./normalize-thai";

// Building a segmenter costs far more than using it; built late, because some browsers have none.
let words: Intl.Segmenter | undefined;
let graphemes: Intl.Segmenter | undefined;

/**
 * The words of a text by ICU's Thai dictionary, without spaces and punctuation. Right on common words,
 * often wrong on place names ("บ้านตากวน" → "บ้านตาก", "วน"): one signal for search, not a truth.
 */
export function segmentThai(text: string): string[] {
  words ??= new Intl.Segmenter("th", { granularity: "word" });
  const found: string[] = [];
  for (const { segment, isWordLike } of words.segment(normalizeThai(text))) {
    if (isWordLike) found.push(segment);
  }
  return found;
}

/** Length as a reader counts it: "น้ำปลา" is 4, though it has 6 code units. */
export function graphemeLength(text: string): number {
  graphemes ??= new Intl.Segmenter("th", { granularity: "grapheme" });
  let length = 0;
  for (const _ of graphemes.segment(text)) length += 1;
  return length;
}
