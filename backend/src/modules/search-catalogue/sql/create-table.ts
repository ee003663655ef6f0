import { type IndexPlan, tableOf, wordsColumn, wordsTableOf } from "../index-plan";

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
  const words =
    plan.rescueColumn === null
      ? ""
      : `, ${wordsColumn} text[] generated always as (string_to_array("${plan.rescueColumn}", ' ')) stored`;
  return [
    ...dropTableStatements(physicalName),
    `create table "${table}" (${columns.join(", ")}${searched}${words})`,
    ...(vector === "" ? [] : [`create index on "${table}" using gin (search_vector)`]),
    ...plan.columns.flatMap((column) => columnIndexes(table, column)),
    ...(plan.rescueColumn === null ? [] : wordsStatements(table)),
  ];
}

export function dropTableStatements(physicalName: string): string[] {
  const table = tableOf(physicalName);
  return [table, wordsTableOf(table)].map((each) => `drop table if exists "${each}"`);
}

/**
 * A misspelt question is compared with the distinct words, of which there are few however many goods there are, and
 * the goods are found by the words that are near. A word whose last goods are gone stays until the next version.
 */
function wordsStatements(table: string): string[] {
  const words = wordsTableOf(table);
  return [
    `create table "${words}" (word text primary key)`,
    `create index on "${words}" using gin (word gin_trgm_ops)`,
    `create index on "${table}" using gin (${wordsColumn})`,
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
