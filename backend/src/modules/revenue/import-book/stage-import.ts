import type { ExpectedTotal } from "@chumchon/contracts";
import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import type { DraftGroup } from "../domain/import/read-group-rows";
import type { DraftIncome, RowProblem } from "../domain/import/read-income-rows";
import type { ImportRecord } from "./import-record";

type Draft = DraftIncome | DraftGroup;

/** Takes the rows of a file in, batch after batch, in place of those that were read before. */
export class ImportStage {
  private seq = 0;
  private problemSeq = 0;

  private constructor(
    private readonly transaction: Knex,
    private readonly importId: string,
  ) {}

  static async begin(transaction: Knex, importId: string): Promise<ImportStage> {
    await transaction("income_import_row").where({ import_id: importId }).delete();
    await transaction("income_import_problem").where({ import_id: importId }).delete();
    return new ImportStage(transaction, importId);
  }

  async take(drafts: readonly Draft[], problems: readonly RowProblem[]): Promise<void> {
    const rows = drafts.map((draft) => ({ seq: ++this.seq, ...rowOf(draft) }));
    const wrong = problems.map(({ rowNo, ...rest }) => ({ seq: ++this.problemSeq, row_no: rowNo, ...rest }));
    if (rows.length > 0) await this.transaction.raw(INSERT_ROWS, [this.importId, JSON.stringify(rows)]);
    if (wrong.length > 0) await this.transaction.raw(INSERT_PROBLEMS, [this.importId, JSON.stringify(wrong)]);
  }

  get problemCount(): number {
    return this.problemSeq;
  }
}

function rowOf(draft: Draft) {
  if ("amountSatang" in draft) {
    return {
      row_no: draft.rowNo,
      column: draft.column,
      group_id: draft.groupId,
      channel: draft.channel,
      category: draft.category,
      effective_on: draft.effectiveOn,
      grain: draft.grain,
      amount_satang: draft.amountSatang,
      note: draft.note,
    };
  }
  const { rowNo, ...group } = draft;
  return { row_no: rowNo, column: "", new_group: group };
}

const ROW_COLUMNS = {
  seq: "integer",
  row_no: "integer",
  column: "text",
  group_id: "text",
  channel: "text",
  category: "text",
  effective_on: "date",
  grain: "text",
  amount_satang: "bigint",
  note: "text",
  new_group: "jsonb",
};
const PROBLEM_COLUMNS = {
  seq: "integer",
  row_no: "integer",
  column: "text",
  heading: "text",
  value: "text",
  reason: "text",
};

const KEY = "group_id, channel, category, effective_on, amount_satang";

const INSERT_ROWS = insertInto("income_import_row", ROW_COLUMNS);
const INSERT_PROBLEMS = insertInto("income_import_problem", PROBLEM_COLUMNS);

function insertInto(table: string, columns: Record<string, string>): string {
  const names = Object.keys(columns).map((name) => `"${name}"`);
  const typed = Object.entries(columns).map(([name, type]) => `"${name}" ${type}`);
  return `insert into ${table} (import_id, ${names.join(", ")})
    select ?, ${names.join(", ")} from jsonb_to_recordset(?::jsonb) as given(${typed.join(", ")})`;
}

/** Room to sort and join a long file in; the default would do it on disk. */
const WORK_MEM = "set local work_mem = '64MB'";

/**
 * Marks rows that are posted already (as often as they are posted) and rows that stand in the file twice. The key of a
 * sale is its group, channel, category, day and amount: the note is only words. Most files repeat little, so that only
 * keys which are there twice are looked at row by row. Every mirror is a reversal; saying so lets its index be used.
 */
const FIND_REPEATED = `
  create temporary table income_import_repeated on commit drop as
  with keys as (
    select ${KEY}, count(*) as here from income_import_row where import_id = ? and new_group is null group by ${KEY}),
  posted as (
    select ${KEY}, count(*) as times from keys join income_entry entry using (${KEY})
    where entry.kind <> 'reversal' and entry.source <> 'order'
      and not exists (select 1 from income_entry mirror where mirror.reverses_id = entry.id and mirror.kind = 'reversal')
    group by ${KEY})
  select ${KEY}, coalesce(times, 0) as times from keys left join posted using (${KEY}) where here > 1 or times > 0`;

const MARK_REPEATED = `
  with marked as (
    select seq, times, row_number() over (partition by ${KEY} order by seq) as nth
    from income_import_row join income_import_repeated using (${KEY}) where import_id = ? and new_group is null)
  update income_import_row row
  set duplicate = case when nth <= times then 'posted' else 'file' end, skipped = ?
  from marked where row.import_id = ? and row.seq = marked.seq and (nth > 1 or times > 0)`;

/**
 * Names the content by its normalised rows, whatever their order: two sums of half a hash a row, which costs no
 * memory however long the file is.
 */
const SUMMARIZE = `
  select count(*) filter (where not skipped)::int as row_count,
    count(*) filter (where duplicate = 'posted')::int as posted_duplicates,
    count(*) filter (where duplicate = 'file')::int as file_duplicates,
    coalesce(sum(amount_satang) filter (where not skipped), 0)::text as total_satang,
    'v1:' || count(*) filter (where not skipped) || ':'
      || coalesce(sum(('x' || substr(hash, 1, 15))::bit(60)::bigint) filter (where not skipped), 0) || ':'
      || coalesce(sum(('x' || substr(hash, 16, 15))::bit(60)::bigint) filter (where not skipped), 0) as content_hash
  from (select *, md5(concat_ws('|', group_id, channel, category, effective_on, amount_satang, new_group)) as hash
    from income_import_row where import_id = ?) staged`;

interface Summary {
  row_count: number;
  posted_duplicates: number;
  file_duplicates: number;
  total_satang: string;
  content_hash: string;
}

/** What the staged rows come to; the columns of the import that say so. */
export async function summarizeStage(
  transaction: Knex,
  importId: string,
  skipDuplicates: boolean,
): Promise<Summary> {
  await markDuplicates(transaction, importId, skipDuplicates);
  const { rows } = await transaction.raw<{ rows: Summary[] }>(SUMMARIZE, [importId]);
  const [summary] = rows;
  if (!summary) throw new Error("A sum of nothing has a row too");
  return summary;
}

async function markDuplicates(transaction: Knex, importId: string, skip: boolean): Promise<void> {
  await transaction.raw(WORK_MEM);
  // Rows of this transaction are not in the statistics, and a plan for a few of them takes hours for a million.
  await transaction.raw("analyze income_import_row");
  // A statement of its own: one that changes rows would have to read all entries in a single process.
  await transaction.raw(FIND_REPEATED, [importId]);
  await transaction.raw("analyze income_import_repeated");
  await transaction.raw(MARK_REPEATED, [importId, skip, importId]);
}

export interface ImportTotal {
  readonly group_id: string;
  readonly be_year: number;
  readonly rows: number;
  readonly satang: number;
}

/** Sums of what would be posted, by group and B.E. year. */
export async function readTotals(connection: Knex, importId: string): Promise<ImportTotal[]> {
  const { rows } = await connection.raw<{ rows: (Omit<ImportTotal, "satang"> & { satang: string })[] }>(
    `select group_id, extract(year from effective_on)::int + 543 as be_year, count(*)::int as rows, sum(amount_satang)::text as satang
     from income_import_row where import_id = ? and not skipped and new_group is null group by 1, 2 order by 1, 2`,
    [importId],
  );
  return rows.map((row) => ({ ...row, satang: Number(row.satang) }));
}

/** Expected figures that the file does not come to. */
export function differingTotals(
  totals: readonly ImportTotal[],
  expected: ImportRecord["expected"],
): ExpectedTotal[] {
  return expected.filter(({ group_id, be_year, satang }) => {
    const found = totals
      .filter((each) => group_id === null || each.group_id === group_id)
      .filter((each) => be_year === null || each.be_year === be_year)
      .reduce((sum, each) => sum + each.satang, 0);
    return found !== satang;
  });
}
