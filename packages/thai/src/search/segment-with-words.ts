import { segmentThai } from "../segment-thai";

/** Shorter words stand inside too many others to be cut out by letters alone. */
const SHORTEST = 4;

/** Where no word can begin: a mark or vowel that hangs on the consonant before it. */
const HANGING = /[\u0E30-\u0E3A\u0E45-\u0E4E]/;

/**
 * A segmenter that knows more words than ICU: the longest known word wins, and ICU cuts what is left between.
 * @param words known words, as written
 */
export function segmentWithWords(words: Iterable<string>): (text: string) => string[] {
  const known = new Set([...words].filter((word) => word.length >= SHORTEST && !/\s/.test(word)));
  const longest = Math.max(0, ...[...known].map((word) => word.length));
  return (text) => text.split(/\s+/).flatMap((chunk) => cut(chunk, known, longest));
}

function cut(chunk: string, known: ReadonlySet<string>, longest: number): string[] {
  const found: string[] = [];
  let rest = 0;
  for (let at = 0; at < chunk.length; ) {
    const word = wordAt(chunk, at, known, longest);
    if (word === "") {
      at += 1;
      continue;
    }
    found.push(...segmentThai(chunk.slice(rest, at)), word);
    at += word.length;
    rest = at;
  }
  return [...found, ...segmentThai(chunk.slice(rest))];
}

function wordAt(chunk: string, at: number, known: ReadonlySet<string>, longest: number): string {
  for (let length = Math.min(longest, chunk.length - at); length >= SHORTEST; length -= 1) {
    const word = chunk.slice(at, at + length);
    if (known.has(word) && !HANGING.test(chunk.charAt(at + length))) return word;
  }
  return "";
}
