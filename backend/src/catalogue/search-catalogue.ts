import {
  type ListCatalogueQuery,
  type ListCatalogueResponse,
  type ProductCard,
  productCard,
  type SearchNote,
} from "@chumchon/contracts";
import type { MedusaContainer, SearchTypes } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { askCatalogue, type EngineAnswer } from "./catalogue-engine";
import { filtersOf, type Reading } from "./catalogue-question";
import { readQuestion } from "./read-question";
import { searchLanguage } from "./search-words";
import { type Summary, summaryOf } from "./summarize-catalogue";

/** An answer before it is written: its cards are the JSON texts that the index holds. */
export type CataloguePage = {
  cards: string[];
  /** null when nothing was looked for at all. */
  summary: Summary | null;
  limit: number;
  offset: number;
  nextCursor: string | null;
  search: SearchNote | null;
};

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
export async function readCatalogue(
  container: MedusaContainer,
  query: ListCatalogueQuery,
): Promise<CataloguePage> {
  const typed = query.q?.trim() ?? "";
  const language = await searchLanguage(container.resolve(ContainerRegistrationKeys.QUERY), WORDS_FRESH_MS);
  const readings = typed === "" ? [] : readQuestion(typed, language);
  const { limit, offset } = query;
  if (typed !== "" && readings.length === 0) {
    return { cards: [], summary: null, limit, offset, nextCursor: null, search: null };
  }
  const summary = await summaryOf(container, query, readings);
  const rows = summary.count === 0 ? null : await readRows(container, query, summary.reading);
  return {
    cards: rows === null ? [] : await cardsOf(container, query, summary.reading, rows),
    summary,
    limit,
    offset,
    nextCursor: rows?.result.metadata.next_cursor ?? null,
    search: typed === "" ? null : noteOf(summary, rows, language.terms(summary.reading?.typed ?? typed)),
  };
}

/** The answer as an object, for those that look into it. */
export async function searchCatalogue(
  container: MedusaContainer,
  query: ListCatalogueQuery,
): Promise<ListCatalogueResponse> {
  const { cards, summary, limit, offset, nextCursor, search } = await readCatalogue(container, query);
  return {
    // Written by catalogueContents, as this type.
    products: cards.map((card) => JSON.parse(card) as ProductCard),
    count: summary?.count ?? 0,
    facets: summary?.facets ?? {},
    limit,
    offset,
    next_cursor: nextCursor,
    search,
  };
}

/** The same answer as the text of its JSON, put together from parts that are JSON already. */
export function cataloguePageJson({
  cards,
  summary,
  limit,
  offset,
  nextCursor,
  search,
}: CataloguePage): string {
  return (
    `{"products":[${cards.join(",")}],"count":${summary?.count ?? 0},"facets":${summary?.facetsJson ?? "{}"},` +
    `"limit":${limit},"offset":${offset},"next_cursor":${JSON.stringify(nextCursor)},"search":${JSON.stringify(search)}}`
  );
}

async function cardsOf(
  container: MedusaContainer,
  query: ListCatalogueQuery,
  reading: Reading | null,
  rows: EngineAnswer,
): Promise<string[]> {
  const cards = rows.result.hits.map(({ document }) => document.card);
  if (cards.every((card) => typeof card === "string")) return cards;
  // A version from before there were cards answers until the next one is filled, minutes after an upgrade.
  const { result } = await readRows(container, query, reading, "detail");
  return result.hits.map(({ document }) =>
    JSON.stringify(productCard.parse(JSON.parse(String(document.detail)))),
  );
}

function readRows(
  container: MedusaContainer,
  query: ListCatalogueQuery,
  reading: Reading | null,
  field: "card" | "detail" = "card",
): Promise<EngineAnswer> {
  // Without words there is nothing to be relevant to.
  const sort = query.sort ?? (reading === null ? "newest" : "relevance");
  const order = sort === "relevance" && reading !== null ? undefined : (orders[sort] ?? orders.newest);
  return askCatalogue(container, {
    fields: [field],
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
