import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { generateEntityId } from "@medusajs/framework/utils";
import { incomeDefinitions } from "../domain/income-definition";
import type { ImportRecord } from "./import-record";

/** Posting was asked to stop; everything it did is rolled back. */
export class PostingCancelled extends Error {}

/** Each statement writes nearly all rollup rows of the file's groups anew, so that a long file takes few of them. */
const LEAST_ROWS_A_STATEMENT = 10_000;
const MOST_ROWS_A_STATEMENT = 100_000;
const STATEMENTS = 10;

const rowsAStatement = (rows: number): number =>
  Math.min(Math.max(Math.ceil(rows / STATEMENTS), LEAST_ROWS_A_STATEMENT), MOST_ROWS_A_STATEMENT);

/**
 * Posts every row of an import in the given transaction. The rows lie in the database already, so they are posted
 * there, batch after batch; rows that were checked when they were staged need no second look here, and the table's
 * checks are the last one.
 *
 * @param progress is told outside of the transaction how many rows are done, since nobody sees into it
 * @throws PostingCancelled when somebody asked for it meanwhile
 */
export async function postRows(
  transaction: Knex,
  record: ImportRecord,
  progress: (rows: number) => Promise<void>,
): Promise<number> {
  const prefix = `${generateEntityId(undefined, "inc")}_`;
  const most = rowsAStatement(record.row_count);
  let last = 0;
  let done = 0;
  for (;;) {
    if (await isCancelled(transaction, record.id)) throw new PostingCancelled();
    const { rows } = await transaction.raw<{
      rows: { taken: number; posted: number; last: number | null }[];
    }>(POST_NEXT, [record.id, last, most, prefix, record.is_sample]);
    const [batch] = rows;
    if (!batch || batch.last === null) return done;
    if (batch.posted !== batch.taken) throw new Error(`Import ${record.id} was posted before`);
    last = batch.last;
    done += batch.taken;
    await progress(done);
  }
}

/** The version of the definition that a sale of `effective_on` is counted by, as `definitionOn` says. */
const VERSION = `case ${[...incomeDefinitions]
  .reverse()
  .map(({ version, from }) => `when effective_on >= date '${from}' then '${version}'`)
  .join(" ")} end`;

/** Sums of months and years are openings of the history; below zero is money that was given back. */
const POST_NEXT = `
  with next as (
    select * from income_import_row
    where import_id = ? and not skipped and new_group is null and seq > ? order by seq limit ?),
  posted as (
    insert into income_entry (id, source_key, group_id, channel, category, effective_on, amount_satang, kind, source,
      is_sample, note, definition_version, import_id, import_row)
    select ? || seq, 'import:' || import_id || ':' || seq, group_id, channel, category, effective_on, amount_satang,
      case when amount_satang < 0 then 'refund' when grain = 'day' then 'sale' else 'opening' end, 'import',
      ?, note, ${VERSION}, import_id, row_no
    from next on conflict (source_key) do nothing returning 1)
  select (select count(*)::int from next) as taken, (select count(*)::int from posted) as posted,
    (select max(seq) from next) as last`;

async function isCancelled(transaction: Knex, id: string): Promise<boolean> {
  const { rows } = await transaction.raw<{ rows: { cancel_requested: boolean }[] }>(
    "select cancel_requested from income_import where id = ?",
    [id],
  );
  return rows[0]?.cancel_requested ?? true;
}
