import { type IndexPlan, tableOf } from "../index-plan";

/** Words come segmented and folded, so nothing is left for a language to do. */
export const textConfiguration = "medusa_search_simple";

/**
 * Statements that make the table of one version. Searched text is a generated column, so that it can't differ from
 * the fields; every sort has an index with the id as its last key, in both directions, for pages by cursor.
 */
export function createTableStatements(physicalName: string, plan: IndexPlan): string[] {
  const table = tableOf(physicalName);
  const columns = plan.columns.map(
    ({ name, type }) => `"${name}" ${type}${name === "id" ? " primary key" : ""}`,
  );
  const vector = plan.columns
    .filter((column) => column.weight !== null)
    .map(
      ({ name, weight }) =>
        `setweight(to_tsvector('public.${textConfiguration}'::regconfig, coalesce("${name}", '')), '${weight}')`,
    )
    .join(" || ");
  const searched = vector === "" ? "" : `, search_vector tsvector generated always as (${vector}) stored`;
  return [
    `drop table if exists "${table}"`,
    `create table "${table}" (${columns.join(", ")}${searched})`,
    ...(vector === "" ? [] : [`create index on "${table}" using gin (search_vector)`]),
    ...plan.columns.flatMap((column) => columnIndexes(table, column)),
    ...(plan.rescueColumn === null
      ? []
      : [`create index on "${table}" using gin ("${plan.rescueColumn}" gin_trgm_ops)`]),
  ];
}

function columnIndexes(table: string, column: IndexPlan["columns"][number]): string[] {
  if (column.name === "id") return [];
  const name = `"${column.name}"`;
  if (column.sortable) {
    return [`create index on "${table}" (${name}, id)`, `create index on "${table}" (${name} desc, id)`];
  }
  if (!column.filterable) return [];
  return column.type === "text[]"
    ? [`create index on "${table}" using gin (${name})`]
    : [`create index on "${table}" (${name}, id)`];
}
