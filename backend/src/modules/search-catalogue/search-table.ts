import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import type { SearchTypes } from "@medusajs/framework/types";
import { MedusaError } from "@medusajs/framework/utils";
import type { IndexPlan } from "./index-plan";
import { type Page, readPage, readPages } from "./read-page";
import { rescue } from "./rescue";
import { facetResult, facetStatement } from "./sql/facet-statement";
import { filterConditions } from "./sql/filter-conditions";
import { join, type Sql, sql, whereAll } from "./sql/fragment";
import { type PageQuestion, planPage } from "./sql/page-statement";
import { type Match, textMatch } from "./sql/text-match";

export type IndexTable = {
  knex: Knex;
  table: string;
  plan: IndexPlan;
  /** Names the state of the table, null where nobody counts its changes. */
  version: string | null;
};

/** An unbounded page costs the database and the reader; the routes ask for far less. */
const MOST_ROWS = 1_000;
const MOST_SKIPPED = 100_000;
const DEFAULT_ROWS = 20;

/**
 * Answers one search: rows by one indexed query, the count and each facet by one more where they are asked for.
 * With `typo_tolerance` a question is answered by what it may have meant.
 */
export async function searchTable(
  index: IndexTable,
  input: SearchTypes.ProviderSearchQuery,
): Promise<SearchTypes.SearchResult> {
  const started = Date.now();
  const options = input.search_options ?? {};
  const match = input.q === undefined ? null : await matchOf(index, input.q, options);
  const question = questionOf(index, input, match);
  const [page, count, facets] = await Promise.all([
    readPage(index.knex, planPage(question)),
    options.count === "none" ? null : countRows(index, question.conditions),
    readFacets(index, options, question.conditions),
  ]);
  return resultOf(input, page, { count, facets, started });
}

/** Whether a search asks for rows and nothing else: no words, no count, no facets. */
export function asksForRowsOnly({ q, search_options: options }: SearchTypes.ProviderSearchQuery): boolean {
  return q === undefined && options?.count === "none" && !options.facets;
}

/** Answers searches for rows only, all of one table, by one statement for those that have one order. */
export async function listTable(
  index: IndexTable,
  inputs: readonly SearchTypes.ProviderSearchQuery[],
): Promise<SearchTypes.SearchResult[]> {
  const started = Date.now();
  const pages = await readPages(
    index.knex,
    inputs.map((input) => planPage(questionOf(index, input, null))),
  );
  return pages.map((page, at) =>
    resultOf(inputs[at] as SearchTypes.ProviderSearchQuery, page, { count: null, started }),
  );
}

function questionOf(
  { table, plan }: IndexTable,
  { pagination, filters, attributes_to_retrieve: fields }: SearchTypes.ProviderSearchQuery,
  match: Match | null,
): PageQuestion {
  const conditions = filterConditions(filters, plan);
  return {
    table,
    plan,
    match,
    conditions: match ? [match.condition, ...conditions] : conditions,
    fields,
    order: pagination?.order,
    cursor: pagination?.cursor,
    skip: bounded(pagination?.skip ?? 0, MOST_SKIPPED, "skip"),
    take: bounded(pagination?.take ?? DEFAULT_ROWS, MOST_ROWS, "take"),
  };
}

type Beside = {
  count: number | null;
  facets?: Record<string, SearchTypes.SearchFacetResult> | undefined;
  started: number;
};

function resultOf(
  { q, pagination, search_options: options }: SearchTypes.ProviderSearchQuery,
  page: Page,
  { count, facets, started }: Beside,
): SearchTypes.SearchResult {
  return {
    hits: page.rows.map(({ score, ...document }) => ({
      id: document.id,
      ...(options?.include_score ? { score: Number(score ?? 0) } : {}),
      document,
    })),
    ...(facets ? { facets } : {}),
    metadata: {
      skip: pagination?.skip ?? 0,
      take: pagination?.take ?? DEFAULT_ROWS,
      count,
      ...(page.nextCursor === null ? {} : { next_cursor: page.nextCursor }),
      ...(q === undefined ? {} : { query: q }),
      processing_time_ms: Date.now() - started,
    },
  };
}

async function matchOf(
  index: IndexTable,
  q: string,
  options: SearchTypes.SearchOptions,
): Promise<Match | null> {
  const { rescueColumn } = index.plan;
  if (options.typo_tolerance && index.plan.hasWords) {
    const ids = await rescuedIds(index, q);
    return {
      condition: sql("id = any(?::text[])", ids),
      score: sql("(-array_position(?::text[], id))::float8", ids),
    };
  }
  // A question without a word finds nothing; without this it would find everything.
  return (
    textMatch(q, options.match_strategy ?? "all", rescueColumn) ?? {
      condition: sql("false"),
      score: sql("0::float8"),
    }
  );
}

const RESCUES_KEPT = 200;
const rescues = new Map<string, Promise<string[]>>();

/** The count, the facets and each page of one question ask for the same, which is the dearest part of all. */
function rescuedIds({ knex, table, version }: IndexTable, q: string): Promise<string[]> {
  if (version === null) return rescue(knex, table, q);
  const key = `${version} ${q}`;
  const known = rescues.get(key);
  if (known) return known;
  const found = rescue(knex, table, q);
  rescues.set(key, found);
  found.catch(() => rescues.delete(key));
  const [oldest] = rescues.keys();
  if (rescues.size > RESCUES_KEPT && oldest !== undefined) rescues.delete(oldest);
  return found;
}

async function countRows({ knex, table }: IndexTable, conditions: readonly Sql[]): Promise<number> {
  const statement = join([sql(`select count(*)::int as count from "${table}"`), whereAll(conditions)], "");
  const { rows } = await knex.raw(statement.text, statement.values as never[]);
  return rows[0]?.count ?? 0;
}

async function readFacets(
  { knex, table, plan }: IndexTable,
  options: SearchTypes.SearchOptions,
  conditions: readonly Sql[],
): Promise<Record<string, SearchTypes.SearchFacetResult> | undefined> {
  if (!options.facets) return undefined;
  const results = await Promise.all(
    options.facets.map(async (request) => {
      const facet = typeof request === "string" ? { field: request, type: "value" as const } : request;
      const statement = facetStatement(table, facet, plan, conditions);
      const { rows } = await knex.raw(statement.text, statement.values as never[]);
      return [facet.field, facetResult(facet, rows)] as const;
    }),
  );
  return Object.fromEntries(results);
}

function bounded(value: number, most: number, name: string): number {
  if (Number.isInteger(value) && value >= 0 && value <= most) return value;
  throw new MedusaError(MedusaError.Types.INVALID_DATA, `${name} must be a whole number up to ${most}`);
}
