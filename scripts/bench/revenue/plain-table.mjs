/** The peer's table: the same columns and secondary indexes, no key, no triggers, no rollups. */
const SECONDARY = ["IDX_income_entry_%"];

/** @param {any} pg */
export async function makePlainTable(pg) {
  await pg.raw("drop table if exists bench_entry, bench_counter");
  await pg.raw("create table bench_entry (like income_entry including defaults)");
  const { rows } = await pg.raw(
    `select replace(replace(pg_get_indexdef(indexrelid), 'income_entry ', 'bench_entry '), 'UNIQUE ', '') as made
     from pg_index join pg_class named on named.oid = indexrelid
     where indrelid = 'income_entry'::regclass and named.relname like ?`,
    SECONDARY,
  );
  for (const { made } of rows) {
    await pg.raw(
      made.replaceAll("IDX_income_entry_", "IDX_bench_").replace("public.income_entry", "bench_entry"),
    );
  }
  await pg.raw("create table bench_counter (group_id text primary key, total_satang bigint not null)");
}

/** Columns that an entry is posted with, as `insert-entries.ts` names them. */
export const postedColumns = [
  ...[
    "id",
    "source_key",
    "group_id",
    "channel",
    "category",
    "effective_on",
    "amount_satang",
    "kind",
    "source",
  ],
  ...[
    "is_sample",
    "order_id",
    "group_order_id",
    "line_item_id",
    "capture_id",
    "refund_id",
    "reverses_id",
    "note",
  ],
  ...["definition_version", "claim_id", "import_id", "import_row"],
];

/** Sums as the rollup keeps them. @param {string} table @param {string} where */
export const sumsOf = (table, where) => `
  select group_id, channel, category, to_char(effective_on, 'YYYY-MM') as month, sum(amount_satang) as satang
  from ${table} where ${where} group by 1, 2, 3, 4`;
