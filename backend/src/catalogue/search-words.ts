import { createSearchLanguage, type SearchLanguage, type SearchWords } from "@chumchon/thai/search";
import type { Graph } from "./catalogue-product";

let known: { key: string; language: SearchLanguage; readAt: number } | undefined;

/**
 * The language of search with the words that staff have added; made anew only when they have changed.
 * @param maxAgeMs how old what is known of them may be; questions bear a little, documents none
 */
export async function searchLanguage(query: Graph, maxAgeMs = 0): Promise<SearchLanguage> {
  if (known && Date.now() - known.readAt < maxAgeMs) return known.language;
  const { data } = await query.graph({ entity: "search_word", fields: ["kind", "terms"] });
  const key = JSON.stringify(data);
  const language = known?.key === key ? known.language : createSearchLanguage(toWords(data));
  known = { key, language, readAt: Date.now() };
  return language;
}

function toWords(rows: readonly { kind: string; terms: unknown }[]): SearchWords {
  const termsOf = (kind: string) =>
    rows
      .filter((row) => row.kind === kind)
      .map((row) => (Array.isArray(row.terms) ? row.terms.map(String) : []));
  return { words: termsOf("word").flat(), synonyms: termsOf("synonyms") };
}
