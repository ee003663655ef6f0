import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import type { SearchTypes } from "@medusajs/framework/types";
import { MedusaError } from "@medusajs/framework/utils";
import type { Column, IndexPlan } from "./index-plan";
import { rescue } from "./rescue";
import { facetResult, facetStatement } from "./sql/facet-statement";
import { filterConditions } from "./sql/filter-conditions";
import { join, type Sql, sql, whereAll } from "./sql/fragment";
import { afterCursor, encodeCursor, type OrderKey, orderBy, pageOrder } from "./sql/page-order";
import { type Match, textMatch } from "./sql/text-match";

export type IndexTable = {
  knex: Knex;
  table: string;
  plan: IndexPlan;
  /** Names the state of the table, null where nobody counts its changes. */
  version: string | null;
};

type Row = Record<string, unknown> & { id: string; score?: number };

/** An unbounded page costs the database and the reader; the routes ask for far less. */
const MOST_ROWS = 1_000;
const MOST_SKIPPED = 100_000;

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
  const skip = bounded(input.pagination?.skip ?? 0, MOST_SKIPPED, "skip");
  const take = bounded(input.pagination?.take ?? 20, MOST_ROWS, "take");
  const match = input.q === undefined ? null : await matchOf(index, input.q, options);
  const filters = filterConditions(input.filters, index.plan);
  const conditions = match ? [match.condition, ...filters] : filters;
  const [page, count, facets] = await Promise.all([
    readPage(index, input, match, conditions, { skip, take }),
    options.count === "none" ? null : countRows(index, conditions),
    readFacets(index, options, conditions),
  ]);
  return {
    hits: page.rows.map(({ score, ...document }) => ({
      id: document.id as string,
      ...(options.include_score ? { score: Number(score ?? 0) } : {}),
      document,
    })),
    ...(facets ? { facets } : {}),
    metadata: {
      skip,
      take,
      count,
      ...(page.nextCursor === null ? {} : { next_cursor: page.nextCursor }),
      ...(input.q === undefined ? {} : { query: input.q }),
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

async function readPage(
  { knex, table, plan }: IndexTable,
  input: SearchTypes.ProviderSearchQuery,
  match: Match | null,
  conditions: readonly Sql[],
  { skip, take }: { skip: number; take: number },
): Promise<{ rows: Row[]; nextCursor: string | null }> {
  if (take === 0) return { rows: [], nextCursor: null };
  const keys = pageOrder(input.pagination?.order, plan, match !== null);
  const isScored = match !== null && keys.some((key) => key.field === "_score");
  const wanted = new Set(["id", ...input.attributes_to_retrieve]);
  const shown = plan.columns.filter(({ name }) => wanted.has(name));
  const read = new Set([
    ...shown.map(({ name }) => name),
    ...keys.map((key) => key.field).filter((field) => field !== "_score"),
  ]);
  const columns = [...read].map((name) => `"${name}"`).join(", ");
  const cursor = input.pagination?.cursor;
  const after = cursor === undefined ? [] : [afterCursor(cursor, keys)];
  const order = sql(`${orderBy(keys)} limit ? offset ?`, take, cursor === undefined ? skip : 0);
  const statement =
    isScored && match
      ? scoredPage(table, columns, match, conditions, after, order, keys)
      : plainPage(table, columns, conditions, after, order, keys);
  const { rows } = await knex.raw<{ rows: Row[] }>(statement.text, statement.values as never[]);
  const last = rows.at(-1);
  const nextCursor = last && rows.length === take ? encodeCursor(keys, last) : null;
  return { rows: rows.map((row) => pick(row, shown)), nextCursor };
}

/** As below; and a score has a name only outside of the query that computes it. */
function scoredPage(
  table: string,
  columns: string,
  match: Match,
  conditions: readonly Sql[],
  after: readonly Sql[],
  order: Sql,
  keys: readonly OrderKey[],
): Sql {
  const sorted = keys.filter(({ field }) => field !== "_score").map(({ expression }) => expression);
  return join(
    [
      sql(`select ${columns}, score from (select id, score from (select ${sorted.join(", ")}, `),
      match.score,
      sql(` as score from "${table}"`),
      whereAll(conditions),
      sql(") as found"),
      whereAll(after),
      order,
      sql(`) as page join "${table}" using (id)${orderBy(keys)}`),
    ],
    "",
  );
}

/** The page is found in an index alone, and only its own rows are read: those before it cost next to nothing. */
function plainPage(
  table: string,
  columns: string,
  conditions: readonly Sql[],
  after: readonly Sql[],
  order: Sql,
  keys: readonly OrderKey[],
): Sql {
  return join(
    [
      sql(`select ${columns} from (select id from "${table}"`),
      whereAll([...conditions, ...after]),
      order,
      sql(`) as page join "${table}" using (id)${orderBy(keys)}`),
    ],
    "",
  );
}

function pick(row: Row, shown: readonly Column[]): Row {
  const picked: Row = { id: row.id, score: row.score ?? 0 };
  for (const { name, type } of shown) {
    // bigint columns arrive as texts; what an index holds fits a number.
    picked[name] = type === "bigint" && row[name] !== null ? Number(row[name]) : row[name];
  }
  return picked;
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
