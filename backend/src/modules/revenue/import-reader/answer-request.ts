import { cellText, type SheetRow } from "../domain/import/cell";
import { headingsAt, type Merge } from "../domain/import/find-heading";
import { guessMapping } from "../domain/import/guess-mapping";
import { GroupFinder, nameKey } from "../domain/import/match-group";
import { GroupRowReader } from "../domain/import/read-group-rows";
import { IncomeRowReader, type RowProblem } from "../domain/import/read-income-rows";
import { shapeOfFile } from "../domain/import/shape-of-file";
import { FileFault } from "./file-fault";
import { openTable, type Table } from "./open-table";
import type {
  Inspected,
  InspectRequest,
  ReaderAnswer,
  ReaderRequest,
  ReadRequest,
  UnknownGroup,
} from "./reader-messages";

const SAMPLE_ROWS = 60;
const ROWS_A_BATCH = 1_000;
const MOST_UNKNOWN_GROUPS = 500;

/** The work of the reading process, apart from how it is spoken to. @throws FileFault */
export async function* answerRequest(request: ReaderRequest): AsyncGenerator<ReaderAnswer> {
  const table = await openTable(request.path, request.limits);
  try {
    if (request.task === "inspect") yield { type: "inspected", found: await inspect(table, request) };
    else yield* readAll(table, request);
  } finally {
    table.close();
  }
}

async function inspect(table: Table, request: InspectRequest): Promise<Inspected> {
  const sheet =
    request.sheet ?? table.sheets.find((each) => !each.hidden)?.name ?? table.sheets[0]?.name ?? "";
  const { rows, merges } = await firstRows(table, sheet, request.glance !== true);
  if (rows.length === 0) throw new FileFault("empty");
  const mapping = guessMapping(request.kind, rows, merges, request.today, sheet);
  const headings = headingsAt(rows, mapping.header_row, merges);
  return {
    sheets: table.sheets,
    sheet,
    rows: rows.slice(0, 40).map((row) => ({ row_no: row.rowNo, cells: row.cells.map(cellText) })),
    headings,
    mapping,
    // Headings that nobody understands still tell files of the same making.
    shape: shapeOfFile(request.kind, headings.length > 0 ? headings : (rows[0]?.cells.map(cellText) ?? [])),
  };
}

/**
 * The first rows and every merged block; the blocks stand at the end of the sheet, so that all of it is read.
 * @param toEnd  read what can't have blocks to its end too: this finds at once what is too large or damaged
 */
async function firstRows(
  table: Table,
  sheet: string,
  toEnd: boolean,
): Promise<{ rows: SheetRow[]; merges: Merge[] }> {
  const merges: Merge[] = [];
  const rows: SheetRow[] = [];
  for await (const row of table.rows(sheet, merges)) {
    if (rows.length < SAMPLE_ROWS) rows.push(row);
    else if (!toEnd && !table.mayMerge) break;
  }
  return { rows, merges };
}

async function* readAll(table: Table, request: ReadRequest): AsyncGenerator<ReaderAnswer> {
  const head = await firstRows(table, request.sheet, false);
  const headings = headingsAt(head.rows, request.mapping.header_row, head.merges);
  const reader =
    request.kind === "income"
      ? new IncomeRowReader({ ...request, headings })
      : new GroupRowReader({ ...request, headings });
  const unknown = new Map<string, { name: string; rows: number }>();
  const counted = { rows: 0, skipped: 0 };
  let batch = emptyBatch();
  for await (const row of table.rows(request.sheet)) {
    if (row.rowNo <= request.mapping.header_row) continue;
    const read = reader.read(row);
    counted.rows++;
    if (read.skipped) counted.skipped++;
    batch.drafts.push(...read.drafts);
    batch.problems.push(...read.problems);
    for (const problem of read.problems) countUnknown(problem, unknown);
    if (batch.drafts.length + batch.problems.length < ROWS_A_BATCH) continue;
    yield batch;
    batch = emptyBatch();
  }
  yield batch;
  yield {
    type: "done",
    totals: { ...counted, unknownGroups: withSuggestions(unknown, request) },
    peakMb: Math.round(process.resourceUsage().maxRSS / 1024),
  };
}

function emptyBatch(): Extract<ReaderAnswer, { type: "batch" }> {
  return { type: "batch", drafts: [], problems: [] };
}

function countUnknown(problem: RowProblem, unknown: Map<string, { name: string; rows: number }>): void {
  if (problem.reason !== "group_unknown" && problem.reason !== "group_ambiguous") return;
  const key = nameKey(problem.value);
  const found = unknown.get(key);
  if (found) found.rows++;
  else if (unknown.size < MOST_UNKNOWN_GROUPS) unknown.set(key, { name: problem.value, rows: 1 });
}

function withSuggestions(
  unknown: Map<string, { name: string; rows: number }>,
  request: ReadRequest,
): UnknownGroup[] {
  const finder = new GroupFinder(request.groups);
  return [...unknown.values()].map((each) => ({
    ...each,
    suggestions: finder.suggest(each.name).map(({ id, name }) => ({ id, name })),
  }));
}
