import { type IndexPlan, tableOf, wordsTableOf } from "../index-plan";
import { type Sql, sql } from "./fragment";

/**
 * Writes documents in one statement. A row that is already so is left alone and counts as no change: the version of
 * the index moves, in the same transaction, only when an answer could be different.
 */
export function writeRowsStatement(
  physicalName: string,
  plan: IndexPlan,
  documents: readonly Record<string, unknown>[],
): Sql {
  const table = tableOf(physicalName);
  const names = plan.columns.map(({ name }) => `"${name}"`);
  const rest = names.filter((name) => name !== '"id"');
  const record = plan.columns.map(({ name, type }) => `"${name}" ${type}`).join(", ");
  const rows = documents.map((document) =>
    Object.fromEntries(plan.columns.map(({ name }) => [name, document[name] ?? null])),
  );
  return sql(
    `with written as (
       insert into "${table}" as old (${names.join(", ")})
       select ${names.join(", ")} from jsonb_to_recordset(?::jsonb) as new (${record})
       on conflict (id) do update set ${rest.map((name) => `${name} = excluded.${name}`).join(", ")}
       where (${rest.map((name) => `old.${name}`).join(", ")}) is distinct from
             (${rest.map((name) => `excluded.${name}`).join(", ")})
       returning ${plan.hasWords ? `"${plan.rescueColumn}" as words` : "1"}),${plan.hasWords ? newWords(table) : ""}
     noted as (
       update search_catalogue_index set changes = changes + 1, updated_at = now()
       where name = ? and exists (select 1 from written))
     select count(*)::int as changed from written`,
    JSON.stringify(rows),
    physicalName,
  );
}

/** Sorted, so that two writers wait for each other in one order. */
function newWords(table: string): string {
  return `
     words as (
       insert into "${wordsTableOf(table)}" (word)
       select distinct word from written, unnest(string_to_array(words, ' ')) as word where word <> '' order by word
       on conflict do nothing),`;
}

/** Takes out what matches, and notes the change likewise. */
export function deleteRowsStatement(physicalName: string, where: Sql): Sql {
  return sql(
    `with gone as (delete from "${tableOf(physicalName)}"${where.text} returning 1),
     noted as (
       update search_catalogue_index set changes = changes + 1, updated_at = now()
       where name = ? and exists (select 1 from gone))
     select count(*)::int as changed from gone`,
    ...where.values,
    physicalName,
  );
}
