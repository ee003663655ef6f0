import type { SearchTypes } from "@medusajs/framework/types";
import { MedusaError } from "@medusajs/framework/utils";
import type { Settings } from "./client";

const weightOf = (field: SearchTypes.SearchFieldDefinition): number =>
  typeof field.searchable === "object" ? (field.searchable.weight ?? 1) : 1;

const namesOf = (
  index: SearchTypes.ResolvedSearchIndexDefinition,
  holds: (field: SearchTypes.SearchFieldDefinition) => boolean,
): string[] =>
  Object.entries(index.fields)
    .filter(([, field]) => holds(field))
    .map(([name]) => name);

/**
 * The settings of an index, from its definition: settings are code, and what somebody changed on the server is put
 * right again. A Thai word is short, so four letters may hold one wrong one; the words of the market keep whole what
 * the engine's own Thai dictionary would cut.
 */
export function settingsOf(index: SearchTypes.ResolvedSearchIndexDefinition): Settings {
  const nested = namesOf(index, (field) => ["object", "vector", "geo"].includes(field.type));
  if (nested.length > 0) {
    throw new MedusaError(MedusaError.Types.NOT_ALLOWED, `Meilisearch: field "${nested[0]}" can't be held`);
  }
  const searchable = namesOf(index, (field) => Boolean(field.searchable)).sort(
    (a, b) => weightOf(index.fields[b] ?? { type: "text" }) - weightOf(index.fields[a] ?? { type: "text" }),
  );
  const options = index.settings.provider_options?.["search-meilisearch"] ?? {};
  const dictionary = Array.isArray(options.dictionary) ? options.dictionary.map(String) : [];
  return {
    searchableAttributes: searchable,
    filterableAttributes: namesOf(index, (field) => Boolean(field.filterable || field.facetable)).sort(),
    sortableAttributes: namesOf(index, (field) => field.sortable === true).sort(),
    displayedAttributes: namesOf(index, (field) => field.retrievable !== false),
    // A chosen order is an order, and not one rule among others.
    rankingRules: ["sort", "words", "typo", "proximity", "attribute", "exactness"],
    localizedAttributes: [{ attributePatterns: searchable, locales: ["tha", "eng"] }],
    dictionary: [...new Set(dictionary)].sort(),
    // Other names are in the documents (`other_names`), so that every engine finds the same.
    synonyms: {},
    typoTolerance: {
      enabled: true,
      minWordSizeForTypos: { oneTypo: 4, twoTypos: 8 },
      disableOnNumbers: true,
    },
    faceting: { maxValuesPerFacet: 1_000 },
    pagination: { maxTotalHits: 20_000 },
  };
}

/** Names of the settings that the server has otherwise. */
export function driftedSettings(wanted: Settings, held: Settings): string[] {
  return Object.keys(wanted).filter((name) => {
    const key = name as keyof Settings;
    return stable(wanted[key]) !== stable(pickLike(held[key], wanted[key]));
  });
}

/** Of the server's value only what we have set: it adds defaults of its own. */
function pickLike(held: unknown, wanted: unknown): unknown {
  if (Array.isArray(wanted) || !isRecord(wanted) || !isRecord(held) || Object.keys(wanted).length === 0)
    return held;
  return Object.fromEntries(Object.keys(wanted).map((key) => [key, pickLike(held[key], wanted[key])]));
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

function stable(value: unknown): string {
  return JSON.stringify(value, (_, each: unknown) =>
    isRecord(each) ? Object.fromEntries(Object.entries(each).sort(([a], [b]) => (a < b ? -1 : 1))) : each,
  );
}
