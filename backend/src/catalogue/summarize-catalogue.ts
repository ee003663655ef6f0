import type { ListCatalogueQuery, ListCatalogueResponse } from "@chumchon/contracts";
import { didYouMean, highlightMatches } from "@chumchon/thai/search";
import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { askCatalogue, type EngineAnswer } from "./catalogue-engine";
import { filtersOf, type Reading, summaryKey } from "./catalogue-question";
import { catalogueVersion } from "./catalogue-version";
import { facetRequests, labelFacets } from "./facets";
import { searchLanguage } from "./search-words";
import { VersionCache } from "./version-cache";

/** What an answer says beside its rows. */
export type Summary = {
  count: number;
  facets: ListCatalogueResponse["facets"];
  /** The same as JSON: it is half of every answer's text. */
  facetsJson: string;
  /** The reading that found something; null without a question, or when nothing did. */
  reading: Reading | null;
  engine: EngineAnswer["engine"];
  degraded: boolean;
  didYouMean: string | null;
  meantTerms: string[];
};

const KEPT = 2_000;
const TITLES_TO_LEARN_FROM = 10;

const kept = new VersionCache<Summary>(KEPT);

/** Count, facets and the reading that works, kept for this version of the catalogue and this filter. */
export async function summaryOf(
  container: MedusaContainer,
  query: ListCatalogueQuery,
  readings: readonly Reading[],
): Promise<Summary> {
  const version = await catalogueVersion(container);
  return kept.get(
    version,
    summaryKey(query),
    () => summarize(container, query, readings),
    (summary) => !summary.degraded,
  );
}

async function summarize(
  container: MedusaContainer,
  query: ListCatalogueQuery,
  readings: readonly Reading[],
): Promise<Summary> {
  const [asAsked = null, ...others] = readings;
  const first = await count(container, query, asAsked);
  if (asAsked === null) return first;
  if (first.count > 0) return first.engine === "postgres" ? first : toldSpelling(container, query, first);
  // The filters may be what leaves nothing over: then that is the answer, and no other words were meant.
  const isFiltered = Object.keys(filtersOf(query)).length > 0;
  if (isFiltered && (await count(container, { q: query.q, limit: 1, offset: 0 }, asAsked)).count > 0) {
    return { ...first, reading: null };
  }
  for (const reading of others) {
    const found = await count(container, query, reading);
    if (found.count > 0) return { ...found, ...(await meaningOf(container, query, reading)) };
  }
  return { ...first, reading: null };
}

async function count(
  container: MedusaContainer,
  query: ListCatalogueQuery,
  reading: Reading | null,
): Promise<Summary> {
  const { result, engine, degraded } = await askCatalogue(container, {
    fields: ["id"],
    filters: { ...(reading === null ? {} : { q: reading.q }), ...filtersOf(query) },
    pagination: { take: 0 },
    search_options: {
      count: "exact",
      disjunctive_facets: true,
      facets: facetRequests,
      ...(reading === null ? {} : { match_strategy: reading.strategy, typo_tolerance: reading.typos }),
    },
  });
  const facets = await labelFacets(container, result.facets ?? {});
  return {
    count: result.metadata.count ?? 0,
    facets,
    facetsJson: JSON.stringify(facets),
    reading,
    engine,
    degraded,
    didYouMean: null,
    meantTerms: [],
  };
}

/** Meilisearch finds what is misspelt in the first place: then the names hold other words, and those were meant. */
async function toldSpelling(
  container: MedusaContainer,
  query: ListCatalogueQuery,
  found: Summary,
): Promise<Summary> {
  const { reading } = found;
  if (reading === null) return found;
  const language = await searchLanguage(container.resolve(ContainerRegistrationKeys.QUERY), 2_000);
  const titles = await firstTitles(container, query, reading);
  const terms = language.terms(reading.typed);
  const isNamed = (title: string) =>
    terms.every((term) => highlightMatches(title, [term]).some((part) => part.hit));
  if (titles.some(isNamed)) return found;
  const meant = didYouMean(reading.typed, titles);
  if (meant === null) return found;
  return {
    ...found,
    reading: { ...reading, matched: "spelling", typos: true },
    didYouMean: meant,
    meantTerms: language.terms(meant),
  };
}

/** What was probably meant: the text of the other layout, or the nearest words among the names that were found. */
async function meaningOf(container: MedusaContainer, query: ListCatalogueQuery, reading: Reading) {
  if (reading.matched === "layout") return { didYouMean: reading.typed.trim(), meantTerms: [] };
  if (reading.matched !== "spelling") return {};
  const titles = await firstTitles(container, query, reading);
  const meant = didYouMean(query.q ?? "", titles);
  const language = await searchLanguage(container.resolve(ContainerRegistrationKeys.QUERY), 2_000);
  return { didYouMean: meant, meantTerms: meant === null ? [] : language.terms(meant) };
}

async function firstTitles(container: MedusaContainer, query: ListCatalogueQuery, reading: Reading) {
  const { result } = await askCatalogue(container, {
    fields: ["title", "title_en"],
    filters: { q: reading.q, ...filtersOf(query) },
    pagination: { take: TITLES_TO_LEARN_FROM },
    search_options: { count: "none", match_strategy: reading.strategy, typo_tolerance: reading.typos },
  });
  return result.hits.flatMap(({ document }) => [String(document.title), String(document.title_en)]);
}
