import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import type { LoaderOptions } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { watchedTables } from "../watched-tables";

/**
 * Lets the tables note their changes in the transaction that makes them, so that no change is lost with a process and
 * none needs an event. Here and not in a migration, because core's tables and links come to be in any order; made once,
 * and again where an upgrade has made a table anew.
 */
export default async function watchTables({ container, logger }: LoaderOptions): Promise<void> {
  const knex = container.resolve<Knex>(ContainerRegistrationKeys.PG_CONNECTION);
  const { rows } = await knex.raw<{ rows: { name: string }[] }>(
    "select to_regclass('search_change')::text as name where to_regclass('search_change') is not null",
  );
  if (rows.length === 0) return;
  for (const { table, subject, column } of watchedTables) {
    if (!(await isMissing(knex, table))) continue;
    await knex.raw(
      `create or replace trigger note_catalogue_change after insert or update or delete on "${table}"
       for each row execute function note_catalogue_change('${subject}', '${column}')`,
    );
    logger?.debug(`The catalogue follows table ${table}`);
  }
}

/** The table is there and has no trigger of ours; asked first, because making one locks the table. */
async function isMissing(knex: Knex, table: string): Promise<boolean> {
  const { rows } = await knex.raw(
    `select 1 from pg_class c where c.oid = to_regclass(?) and not exists (
       select 1 from pg_trigger t where t.tgrelid = c.oid and t.tgname = 'note_catalogue_change')`,
    [table],
  );
  return rows.length > 0;
}
