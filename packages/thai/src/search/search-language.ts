import { foldThai } from "../fold-thai";
import { normalizeThai } from "../normalize-thai";
import { rayongTambons } from "../rayong/rayong-tambons";
import { type SearchFields, searchFields, searchQuery } from "../search-text";
import { productSynonyms, productWords } from "./product-dictionary";
import { segmentWithWords } from "./segment-with-words";

/** What staff have taught the search: words of their own, and lists of words that mean the same. */
export type SearchWords = {
  readonly words: readonly string[];
  readonly synonyms: readonly (readonly string[])[];
};

export type SearchLanguage = {
  /** Words and beginnings to store for a text. */
  fields(text: string): SearchFields;
  /** The other names of everything the text names, as words to store. */
  synonyms(text: string): string;
  /**
   * What somebody typed, as alternatives parted by " | ", each a list of words of which the last may be half typed.
   * "" when there is nothing to look for.
   */
  query(typed: string): string;
  /** The words of what was typed, for "some of them". */
  terms(typed: string): string[];
};

/** A letter or digit; the signs of repetition and abbreviation are none. */
const SEARCHABLE = /(?![ๆฯ])[\p{L}\p{N}]/u;
const TOKEN = /[\p{L}\p{M}\p{N}]+/gu;
/** A shorter Thai name is looked for as a word: "ปู" is in "ปูน", too. */
const SHORTEST_INSIDE = 4;
const MAX_QUERY = 100;
/** More than any box lets one type; the rest is not even looked at. */
const MAX_TYPED = 300;
const MAX_TERMS = 9;
/** "อร่อยยยย" is "อร่อย" said with feeling; two of a letter can be spelling. */
const DRAWN_OUT = /(\p{L}|[\u0E30-\u0E3A])\1{2,}/gu;

/** The language of search: the market's own dictionary and what staff have added. */
export function createSearchLanguage(extra: SearchWords = { words: [], synonyms: [] }): SearchLanguage {
  const groups = [...productSynonyms, ...extra.synonyms].map((names) => names.map(toName));
  const places = rayongTambons.flatMap(({ th, amphoe }) => [th, amphoe.th]);
  const segment = segmentWithWords(
    [...productWords, ...places, ...extra.words, ...groups.flat().map((name) => name.written)].map(
      normalizeThai,
    ),
  );
  const wordsOf = (text: string) => tokens(segment(normalizeThai(text)).join(" "));
  return {
    fields(written) {
      const text = withoutDrawl(written);
      const { seg, sub } = searchFields(text);
      const words = new Set([...seg.split(" "), ...wordsOf(text)].filter(Boolean));
      return { seg: [...words].join(" "), sub };
    },
    synonyms(text) {
      const folded = foldThai(text);
      const words = new Set([...tokens(text), ...wordsOf(text), ...searchFields(text).seg.split(" ")]);
      const others = groups
        .filter((names) => names.some((name) => isNamed(name, folded, words)))
        .flatMap((names) => names.flatMap((name) => [...name.tokens, ...wordsOf(name.written)]));
      return [...new Set(others)].filter((word) => !words.has(word)).join(" ");
    },
    query(typed) {
      const text = withoutDrawl(typed.slice(0, MAX_TYPED));
      const whole = searchQuery(text);
      const cut = wordsOf(text.slice(0, MAX_QUERY)).slice(0, MAX_TERMS).join(" ");
      return [...new Set([whole, cut])].filter(Boolean).join(" | ");
    },
    terms: (typed) => [...new Set(wordsOf(withoutDrawl(typed.slice(0, MAX_QUERY))))].slice(0, MAX_TERMS),
  };
}

/** A text that is nothing but one letter again and again was meant as it is. */
function withoutDrawl(text: string): string {
  const short = text.normalize("NFC").replace(DRAWN_OUT, "$1");
  return short.trim().length < 2 ? text : short;
}

type Name = { written: string; folded: string; tokens: string[] };

function toName(written: string): Name {
  return { written, folded: foldThai(written), tokens: tokens(written) };
}

function isNamed(name: Name, folded: string, words: ReadonlySet<string>): boolean {
  if (/[ก-๛]/.test(name.folded) && name.folded.length >= SHORTEST_INSIDE) return folded.includes(name.folded);
  return name.tokens.length > 0 && name.tokens.every((token) => words.has(token));
}

function tokens(text: string): string[] {
  return (foldThai(text).match(TOKEN) ?? []).filter((token) => SEARCHABLE.test(token));
}

/** The market's own words, folded, for engines that cut texts themselves. */
export function searchDictionary(): string[] {
  const words = [...productSynonyms.flat(), ...productWords].filter((word) => /^[ก-๛]+$/.test(word));
  return [...new Set(words.map(foldThai))].sort();
}
