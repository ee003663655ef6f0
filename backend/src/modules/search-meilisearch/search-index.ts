import type { SearchTypes } from "@medusajs/framework/types";
import { MedusaError } from "@medusajs/framework/utils";
import type { IndexAnswer, IndexQuery, Meilisearch } from "./client";
import { filterExpression } from "./filter-expression";
import { wholeWords } from "./whole-words";

type Facet = Exclude<SearchTypes.SearchFacetRequest, string>;
type Answer = IndexAnswer;

/**
 * Answers one search. The alternatives of a question are tried one after the other: the words it was cut into, then
 * the whole run as typed. Wrong letters are the engine's own business. A range of a facet is a count of its own.
 */
export async function searchIndex(
  client: Meilisearch,
  input: SearchTypes.ProviderSearchQuery,
): Promise<SearchTypes.SearchResult> {
  if (input.pagination?.cursor) {
    throw new MedusaError(MedusaError.Types.NOT_ALLOWED, "Meilisearch gives no cursors");
  }
  const facets = (input.search_options?.facets ?? []).map(
    (request): Facet => (typeof request === "string" ? { field: request, type: "value" } : request),
  );
  let found: { page: Answer; ranges: Answer[]; used: string | undefined } | undefined;
  for (const q of alternativesOf(input.q)) {
    const [page, ...ranges] = await ask(client, [
      pageQuery(input, q, facets),
      ...facets.flatMap((facet) => rangeQueries(input, q, facet)),
    ]);
    if (!page) continue;
    found = { page, ranges, used: q };
    if (countOf(page) > 0) break;
  }
  if (!found) return emptyResult(input);
  const { skip = 0, take = 20 } = input.pagination ?? {};
  return {
    hits: found.page.hits.map((hit) => ({ id: String(hit.id), document: hit })),
    ...(facets.length === 0 ? {} : { facets: facetResults(facets, found.page, found.ranges) }),
    metadata: {
      skip,
      take,
      count: input.search_options?.count === "none" ? null : countOf(found.page),
      ...(found.used === undefined ? {} : { query: found.used }),
      processing_time_ms: found.page.processingTimeMs,
    },
  };
}

async function ask(client: Meilisearch, queries: IndexQuery[]): Promise<Answer[]> {
  const { results } = await client.multiSearch({ queries });
  return results as unknown as Answer[];
}

/** Words first: they leave the engine its own ranking. Without a question there is one way to ask. */
function alternativesOf(q: string | undefined): (string | undefined)[] {
  if (q === undefined) return [undefined];
  return q
    .split("|")
    .map((part) => part.trim())
    .filter(Boolean)
    .reverse();
}

function baseQuery(input: SearchTypes.ProviderSearchQuery, q: string | undefined, more: string[] = []) {
  const filter = [filterExpression(input.filters, input.index.fields), ...more].filter(Boolean).join(" AND ");
  return {
    indexUid: input.index.physical_name,
    ...(q === undefined ? {} : { q: wholeWords(q) }),
    ...(filter === "" ? {} : { filter }),
    matchingStrategy:
      input.search_options?.match_strategy === "any" ? ("frequency" as const) : ("all" as const),
    ...(q === undefined ? {} : { locales: ["tha", "eng"] as ("tha" | "eng")[] }),
  };
}

function pageQuery(
  input: SearchTypes.ProviderSearchQuery,
  q: string | undefined,
  facets: readonly Facet[],
): IndexQuery {
  const { skip = 0, take = 20, order } = input.pagination ?? {};
  const sort = Object.entries(order ?? {})
    .filter(([field]) => field !== "_score")
    .map(([field, way]) => `${field}:${way.toLowerCase()}`);
  const isCounted = input.search_options?.count !== "none";
  const values = facets.filter((facet) => facet.type !== "range").map((facet) => facet.field);
  return {
    ...baseQuery(input, q),
    attributesToRetrieve: [...new Set(["id", ...input.attributes_to_retrieve])],
    ...(sort.length === 0 ? {} : { sort }),
    ...(values.length === 0 ? {} : { facets: values }),
    // Pages count exactly, an offset only estimates; a page must begin where one ends.
    ...(isCounted && (take === 0 || skip % take === 0)
      ? { hitsPerPage: take, page: take === 0 ? 1 : skip / take + 1 }
      : { limit: take, offset: skip }),
  };
}

function rangeQueries(
  input: SearchTypes.ProviderSearchQuery,
  q: string | undefined,
  facet: Facet,
): IndexQuery[] {
  if (facet.type !== "range") return [];
  return facet.ranges.map(({ from, to }) => {
    const bounds = [
      ...(from === undefined ? [] : [`${facet.field} >= ${Number(from)}`]),
      ...(to === undefined ? [] : [`${facet.field} < ${Number(to)}`]),
    ];
    return { ...baseQuery(input, q, bounds), hitsPerPage: 0, page: 1 };
  });
}

const countOf = (answer: Answer): number =>
  answer.totalHits ?? answer.estimatedTotalHits ?? answer.hits.length;

function facetResults(facets: readonly Facet[], page: Answer, counts: Answer[]) {
  const left = [...counts];
  const results: Record<string, SearchTypes.SearchFacetResult> = {};
  for (const facet of facets) {
    if (facet.type === "range") {
      results[facet.field] = {
        type: "range",
        ranges: facet.ranges.map((range) => ({
          ...range,
          key: range.key ?? "",
          count: countOf(left.shift() ?? { hits: [], processingTimeMs: 0 }),
        })),
      };
    } else if (facet.type !== "stats") {
      results[facet.field] = { type: "value", values: valueCounts(facet, page) };
    }
  }
  return results;
}

/** Most first, as PostgreSQL has them; the engine sorts by name. */
function valueCounts(facet: Exclude<Facet, { type: "range" | "stats" }>, page: Answer) {
  return Object.entries(page.facetDistribution?.[facet.field] ?? {})
    .map(([value, count]) => ({ value, count }))
    .sort((a, b) => (facet.sort === "alpha" ? 0 : b.count - a.count) || (a.value < b.value ? -1 : 1))
    .slice(0, facet.limit ?? 10);
}

function emptyResult(input: SearchTypes.ProviderSearchQuery): SearchTypes.SearchResult {
  const { skip = 0, take = 20 } = input.pagination ?? {};
  return { hits: [], metadata: { skip, take, count: input.search_options?.count === "none" ? null : 0 } };
}
