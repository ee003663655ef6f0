import type { ListCatalogueQuery, ListCatalogueResponse, SearchNote } from "@chumchon/contracts";
import type { MedusaContainer, SearchTypes } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import type { CatalogueDocument } from "./catalogue-document";
import { askCatalogue, type EngineAnswer } from "./catalogue-engine";
import { cardFields } from "./catalogue-fields";
import { filtersOf, type Reading } from "./catalogue-question";
import { toProductCard } from "./product-card";
import { readQuestion } from "./read-question";
import { searchLanguage } from "./search-words";
import { type Summary, summaryOf } from "./summarize-catalogue";

const orders: Record<string, Record<string, SearchTypes.SearchOrderBy>> = {
  newest: { created_at: "DESC", id: "ASC" },
  price_asc: { price_satang: "ASC", id: "ASC" },
  price_desc: { price_satang: "DESC", id: "ASC" },
  name: { name_sort: "ASC", id: "ASC" },
};

/** How old the staff's words may be when a question is read. */
const WORDS_FRESH_MS = 2_000;

/**
 * The one way to read the catalogue: lists, categories, group pages and the search box all come here. Rows cost one
 * indexed query; the count and the facets are kept for each version of the catalogue and filter.
 * A text that folds to nothing finds nothing; the Search Module would take it for "everything".
 */
export async function searchCatalogue(
  container: MedusaContainer,
  query: ListCatalogueQuery,
): Promise<ListCatalogueResponse> {
  const typed = query.q?.trim() ?? "";
  const language = await searchLanguage(container.resolve(ContainerRegistrationKeys.QUERY), WORDS_FRESH_MS);
  const readings = typed === "" ? [] : readQuestion(typed, language);
  const { limit, offset } = query;
  if (typed !== "" && readings.length === 0) return nothing(query);
  const summary = await summaryOf(container, query, readings);
  const rows = summary.count === 0 ? null : await readRows(container, query, summary.reading);
  return {
    products: (rows?.result.hits ?? []).map((hit) =>
      toProductCard(hit.document as unknown as CatalogueDocument),
    ),
    count: summary.count,
    facets: summary.facets,
    limit,
    offset,
    next_cursor: rows?.result.metadata.next_cursor ?? null,
    search: typed === "" ? null : noteOf(summary, rows, language.terms(summary.reading?.typed ?? typed)),
  };
}

function readRows(
  container: MedusaContainer,
  query: ListCatalogueQuery,
  reading: Reading | null,
): Promise<EngineAnswer> {
  // Without words there is nothing to be relevant to.
  const sort = query.sort ?? (reading === null ? "newest" : "relevance");
  const order = sort === "relevance" && reading !== null ? undefined : (orders[sort] ?? orders.newest);
  return askCatalogue(container, {
    fields: cardFields,
    filters: { ...(reading === null ? {} : { q: reading.q }), ...filtersOf(query) },
    pagination: {
      skip: query.offset,
      take: query.limit,
      ...(order ? { order } : {}),
      ...(query.cursor ? { cursor: query.cursor } : {}),
    },
    search_options: {
      count: "none",
      ...(reading === null ? {} : { match_strategy: reading.strategy, typo_tolerance: reading.typos }),
    },
  });
}

function noteOf(summary: Summary, rows: EngineAnswer | null, terms: string[]): SearchNote {
  const meant = summary.didYouMean;
  return {
    engine: rows?.engine ?? summary.engine,
    degraded: (rows?.degraded ?? false) || summary.degraded,
    matched: summary.reading?.matched ?? "nothing",
    did_you_mean: meant,
    terms: meant === null ? terms : [...new Set([...terms, ...summary.meantTerms])],
  };
}

function nothing({ limit, offset }: ListCatalogueQuery): ListCatalogueResponse {
  return { products: [], count: 0, facets: {}, limit, offset, next_cursor: null, search: null };
}
