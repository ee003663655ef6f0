import type { SearchTypes } from "@medusajs/framework/types";
import type { Column, IndexPlan } from "../index-plan";
import { join, type Sql, sql, whereAll } from "./fragment";
import { afterCursor, type OrderKey, orderBy, pageOrder } from "./page-order";
import type { Match } from "./text-match";

export type PageQuestion = {
  table: string;
  plan: IndexPlan;
  /** What the words of a question look for; part of the conditions, too. */
  match: Match | null;
  conditions: readonly Sql[];
  fields: readonly string[];
  order: Record<string, SearchTypes.SearchOrderBy> | undefined;
  cursor: string | undefined;
  skip: number;
  take: number;
};

/** A page as a statement: its rows, still without an order, and the order that they are to come in. */
export type PagePlan = {
  rows: Sql;
  order: string;
  /** Equal for pages whose rows can come by one statement. */
  shape: string;
  keys: OrderKey[];
  shown: Column[];
  take: number;
  isScored: boolean;
};

/** @throws MedusaError INVALID_DATA for an unknown field of the order or another list's cursor */
export function planPage(question: PageQuestion): PagePlan {
  const { table, plan, match, conditions, fields, cursor, skip, take } = question;
  const keys = pageOrder(question.order, plan, match !== null);
  const isScored = match !== null && keys.some((key) => key.field === "_score");
  const wanted = new Set(["id", ...fields]);
  const shown = plan.columns.filter(({ name }) => wanted.has(name));
  const read = new Set([
    ...shown.map(({ name }) => name),
    ...keys.map((key) => key.field).filter((field) => field !== "_score"),
  ]);
  const columns = [...read].map((name) => `"${name}"`).join(", ");
  const after = cursor === undefined ? [] : [afterCursor(cursor, keys)];
  const part = join(
    [sql(`${orderBy(keys)} limit ${take} offset `), offset(cursor === undefined ? skip : 0)],
    "",
  );
  const found =
    isScored && match
      ? scoredIds(table, match, conditions, after, keys)
      : join([sql(`select id from "${table}"`), whereAll([...conditions, ...after])], "");
  const rows = join(
    [
      sql(`select ${columns}${isScored ? ", score" : ""} from (`),
      found,
      part,
      sql(`) as page join "${table}" using (id)`),
    ],
    "",
  );
  const order = orderBy(keys);
  return { rows, order, shape: `${table} ${columns}${order}`, keys, shown, take, isScored };
}

/**
 * How many rows are part of the text, and how many are skipped is hidden: a page of unknown length would be thought a
 * tenth of the table, and while PostgreSQL sees what is skipped it plans each page anew, which takes longer than
 * reading it.
 */
const offset = (skip: number): Sql => sql("(select ?::int)", skip);

/** A score has a name only outside of the query that computes it. */
function scoredIds(
  table: string,
  match: Match,
  conditions: readonly Sql[],
  after: readonly Sql[],
  keys: readonly OrderKey[],
): Sql {
  const sorted = keys.filter(({ field }) => field !== "_score").map(({ expression }) => expression);
  return join(
    [
      sql(`select id, score from (select ${sorted.join(", ")}, `),
      match.score,
      sql(` as score from "${table}"`),
      whereAll(conditions),
      sql(") as found"),
      whereAll(after),
    ],
    "",
  );
}

/** The page is found in an index alone, and only its own rows are read: those before it cost next to nothing. */
export const pageStatement = ({ rows, order }: PagePlan): Sql => join([rows, sql(order)], "");

/** Several pages of one table, one shape and one order; `place` says which of them a row belongs to. */
export function pagesStatement(plans: readonly [PagePlan, ...PagePlan[]]): Sql {
  const pages = plans.map(({ rows }, place) =>
    join([sql(`select ${place} as place, each.* from (`), rows, sql(") as each")], ""),
  );
  return join(
    [join(pages, " union all "), sql(plans[0].order.replace(" order by ", " order by place, "))],
    "",
  );
}
