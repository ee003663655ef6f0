import type { SearchTypes } from "@medusajs/framework/types";
import { columnOf, type IndexPlan } from "../index-plan";
import { join, type Sql, sql, whereAll, wrap } from "./fragment";

const MOST_VALUES = 1_000;

type Facet = Exclude<SearchTypes.SearchFacetRequest, string>;

/** Counts for one facet over what matches. */
export function facetStatement(
  table: string,
  facet: Facet,
  plan: IndexPlan,
  conditions: readonly Sql[],
): Sql {
  const column = columnOf(plan, facet.field);
  const name = `"${column.name}"`;
  const where = whereAll(conditions);
  if (facet.type === "range") {
    const counts = facet.ranges.map((range, index) => {
      const bounds = [
        ...(range.from === undefined ? [] : [sql(`${name} >= ?::${column.type}`, range.from)]),
        ...(range.to === undefined ? [] : [sql(`${name} < ?::${column.type}`, range.to)]),
      ];
      const inside = bounds.length === 0 ? sql("true") : join(bounds, " and ");
      return wrap("count(*) filter (where ", inside, `)::int as r${index}`);
    });
    return join([sql("select "), join(counts, ", "), sql(` from "${table}"`), where], "");
  }
  if (facet.type === "stats") {
    return wrap(
      `select min(${name})::float8 as min, max(${name})::float8 as max, avg(${name})::float8 as avg, ` +
        `sum(${name})::float8 as sum, count(${name})::int as count from "${table}"`,
      where,
      "",
    );
  }
  const source =
    column.type === "text[]"
      ? wrap(`(select unnest(${name}) as value from "${table}"`, where, ") as each")
      : wrap(`(select ${name}::text as value from "${table}"`, where, ") as each");
  const order = facet.sort === "alpha" ? "value" : "count desc, value";
  const prefix = facet.query ? sql(" and starts_with(value, ?)", facet.query) : sql("");
  return join(
    [
      sql("select value, count(*)::int as count from "),
      source,
      sql(" where value is not null"),
      prefix,
      sql(` group by value order by ${order} limit ?`, Math.min(facet.limit ?? 10, MOST_VALUES)),
    ],
    "",
  );
}

/** A facet's rows in the words of the Search Module. */
export function facetResult(facet: Facet, rows: Record<string, unknown>[]): SearchTypes.SearchFacetResult {
  const first = rows[0] ?? {};
  if (facet.type === "range") {
    const ranges = facet.ranges.map((range, index) => ({
      key: range.key ?? `${range.from ?? ""}-${range.to ?? ""}`,
      ...(range.from === undefined ? {} : { from: range.from }),
      ...(range.to === undefined ? {} : { to: range.to }),
      count: Number(first[`r${index}`] ?? 0),
    }));
    return { type: "range", ranges };
  }
  if (facet.type === "stats") {
    const [min, max, avg, sum, count] = ["min", "max", "avg", "sum", "count"].map((key) =>
      Number(first[key] ?? 0),
    ) as [number, number, number, number, number];
    return { type: "stats", min, max, avg, sum, count };
  }
  return {
    type: "value",
    values: rows.map((row) => ({ value: String(row.value), count: Number(row.count) })),
  };
}
