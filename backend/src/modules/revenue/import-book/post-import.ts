import type { CategoryHandle, Channel } from "@chumchon/contracts";
import { parseSatang } from "@chumchon/money";
import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import type { Grain } from "../domain/import/read-date";
import type { NewIncomeEntry } from "../domain/new-income-entry";
import { ENTRIES_A_STATEMENT, postEntriesIn } from "../post-entries";
import type { ImportRecord } from "./import-record";

/** Posting was asked to stop; everything it did is rolled back. */
export class PostingCancelled extends Error {}

interface StagedRow {
  seq: number;
  row_no: number;
  group_id: string;
  channel: Channel;
  category: CategoryHandle;
  effective_on: string;
  grain: Grain;
  amount_satang: string;
  note: string | null;
}

/**
 * Posts every row of an import in the given transaction. Groups come in ascending order over all statements, as
 * `postEntriesIn` demands of whoever posts more than one.
 *
 * @param progress is told outside of the transaction how many rows are done, since nobody sees into it
 * @throws PostingCancelled when somebody asked for it meanwhile
 */
export async function postRows(
  transaction: Knex,
  record: ImportRecord,
  progress: (rows: number) => Promise<void>,
): Promise<number> {
  let last: { group_id: string; seq: number } = { group_id: "", seq: 0 };
  let done = 0;
  for (;;) {
    if (await isCancelled(transaction, record.id)) throw new PostingCancelled();
    const { rows } = await transaction.raw<{ rows: StagedRow[] }>(NEXT_ROWS, [
      record.id,
      last.group_id,
      last.seq,
      ENTRIES_A_STATEMENT,
    ]);
    const end = rows.at(-1);
    if (!end) return done;
    const { posted, differing } = await postEntriesIn(
      transaction,
      rows.map((row) => entryOf(record, row)),
    );
    if (posted !== rows.length || differing.length > 0)
      throw new Error(`Import ${record.id} was posted before`);
    last = end;
    done += rows.length;
    await progress(done);
  }
}

const NEXT_ROWS = `
  select seq, row_no, group_id, channel, category, effective_on::text, grain, amount_satang, note
  from income_import_row
  where import_id = ? and not skipped and new_group is null and (group_id, seq) > (?, ?)
  order by group_id, seq limit ?`;

async function isCancelled(transaction: Knex, id: string): Promise<boolean> {
  const { rows } = await transaction.raw<{ rows: { cancel_requested: boolean }[] }>(
    "select cancel_requested from income_import where id = ?",
    [id],
  );
  return rows[0]?.cancel_requested ?? true;
}

/** Sums of months and years are openings of the history; below zero is money that was given back. */
function entryOf(record: ImportRecord, row: StagedRow): NewIncomeEntry {
  const amountSatang = parseSatang(row.amount_satang);
  return {
    sourceKey: `import:${record.id}:${row.seq}`,
    groupId: row.group_id,
    channel: row.channel,
    category: row.category,
    effectiveOn: row.effective_on,
    amountSatang,
    kind: amountSatang < 0 ? "refund" : row.grain === "day" ? "sale" : "opening",
    source: "import",
    isSample: record.is_sample,
    importId: record.id,
    importRow: row.row_no,
    ...(row.note === null ? {} : { note: row.note }),
  };
}
