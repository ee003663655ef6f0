import { foldThai } from "./fold-thai";
import { normalizeThai } from "./normalize-thai";
import { segmentThai } from "./segment-thai";

/** What a search document stores of one text; both are tokens joined by spaces, for prefix matching. */
export interface SearchFields {
  /** Folded words: of the text as written, and of the folded text, since folding moves word borders. */
  readonly seg: string;
  /** Beginnings inside words: "หมึก" of "ปลาหมึก", which the dictionary holds as one word. */
  readonly sub: string;
}

const MIN_SUFFIX = 3;
const MAX_SUFFIX = 24;
const MAX_TEXT = 4_000;
const MAX_QUERY = 100;
const MAX_EARLIER_TERMS = 8;

/** Letters with their marks, and digits; ๆ and ฯ part words like a space, since some write them and some don't. */
const RUN = /(?:(?![ๆฯ])[\p{L}\p{M}\p{N}])+/gu;
const SEARCHABLE = /[\p{L}\p{N}]/u;
/** White space or ๆ ฯ between two Thai letters: "กล้วย ตาก" is also found as "กล้วยตาก". */
const THAI_GAP = /([\u0E01-\u0E4E])[\sๆฯ]+(?=[\u0E01-\u0E4E])/g;

/**
 * The search fields of one text (a title, a group's name). Texts are cut at 4,000 characters; sub holds
 * at most one token of 24 characters for each syllable.
 */
export function searchFields(text: string): SearchFields {
  const source = normalizeThai(text.slice(0, MAX_TEXT));
  const folded = foldThai(source);
  const words = new Set([...foldedWords(source), ...foldedWords(folded)]);
  const beginnings = new Set<string>();
  for (const word of words) {
    for (const suffix of suffixes(word)) beginnings.add(suffix);
  }
  for (const run of [...runs(folded), ...runs(folded.replace(THAI_GAP, "$1"))]) {
    beginnings.add(run.slice(0, MAX_SUFFIX));
    for (const suffix of suffixes(run)) beginnings.add(suffix);
  }
  for (const word of words) beginnings.delete(word);
  return { seg: [...words].join(" "), sub: [...beginnings].join(" ") };
}

/**
 * What somebody typed, as terms for "every term is a token, the last one the beginning of a token".
 * Chunks before the last space are cut into words; the last one stays whole, since it may be half
 * typed. Returns "" when nothing searchable is left: the caller must then answer "no results", because
 * the Search Module treats an empty query as "everything".
 */
export function searchQuery(query: string): string {
  const chunks = runs(normalizeThai(query.slice(0, MAX_QUERY)));
  const last = foldThai(chunks.pop() ?? "").slice(0, MAX_SUFFIX);
  const earlier = new Set(chunks.flatMap(foldedWords));
  return [...[...earlier].slice(0, MAX_EARLIER_TERMS), last].filter(Boolean).join(" ");
}

function foldedWords(text: string): string[] {
  return segmentThai(text).flatMap((word) => runs(foldThai(word)));
}

function runs(text: string): string[] {
  return (text.match(RUN) ?? []).filter((run) => SEARCHABLE.test(run));
}

/** The endings of a folded run that a reader could take for a word, each cut at 24 characters. */
function suffixes(run: string): string[] {
  const found: string[] = [];
  for (let start = 0; start <= run.length - MIN_SUFFIX; start += 1) {
    if (startsSyllable(run, start)) found.push(run.slice(start, start + MAX_SUFFIX));
  }
  return found;
}

/** A syllable starts at a leading vowel (เ แ โ ใ ไ), or at a consonant that no such vowel belongs to. */
function startsSyllable(run: string, index: number): boolean {
  const char = run.charAt(index);
  if (isLeadingVowel(char)) return true;
  const isConsonant = char >= "\u0E01" && char <= "\u0E2E";
  return isConsonant && !isLeadingVowel(run.charAt(index - 1));
}

function isLeadingVowel(char: string): boolean {
  return char >= "\u0E40" && char <= "\u0E44";
}
