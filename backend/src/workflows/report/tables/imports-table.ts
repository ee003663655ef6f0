import type { CreateReportBody, ImportKind, ImportState } from "@chumchon/contracts";
import { parseSatang, sumSatang } from "@chumchon/money";
import type { Cell } from "../../../documents/report/report-table";
import { notesOf, type ReportContext } from "../report-context";
import { workWords } from "../work-words";
import { dayOf, daysAsked, withinDays } from "./days";
import { filtersInWords, withHow } from "./filters-in-words";
import type { MadeTable } from "./made-table";
import { staffName } from "./staff-name";

type Asked = Extract<CreateReportBody, { kind: "income_imports" }>["filters"];

interface Row {
  readonly day: string;
  readonly file_name: string;
  readonly kind: ImportKind;
  readonly state: ImportState;
  readonly prepared_by: string;
  readonly approved_by: string | null;
  readonly posted_day: string | null;
  readonly row_count: number;
  /** null of a register, which has no amounts. */
  readonly total_satang: string | null;
  /** null of what is not posted, or no longer. */
  readonly posted_satang: string | null;
}

/** Every file that was brought in, and what became of it. */
export async function importsTable(context: ReportContext, asked: Asked): Promise<MadeTable> {
  const { words, lang, pg } = context;
  const say = workWords[lang];
  const rows = await read(pg, asked);
  const satang = (text: string | null) => (text === null ? null : parseSatang(text));
  const sum = (of: "total_satang" | "posted_satang") => sumSatang(rows.map((row) => satang(row[of]) ?? 0));
  return {
    title: say.titles.income_imports,
    facts: [
      filtersInWords(context, asked, [
        [say.column.holds, asked.import_kind && say.importKinds[asked.import_kind]],
        [words.column.status, asked.import_state && say.importStates[asked.import_state]],
      ]),
    ],
    ...withHow(say.how.income_imports, notesOf(context, asked)),
    columns: [
      { label: words.column.day, kind: "day", share: 1.7 },
      { label: say.column.file, kind: "text", share: 3.2 },
      { label: say.column.holds, kind: "text", share: 2 },
      { label: words.column.status, kind: "text", share: 1.7 },
      { label: say.column.preparedBy, kind: "text", share: 2 },
      { label: say.column.approvedBy, kind: "text", share: 2 },
      { label: say.column.postedOn, kind: "day", share: 1.7 },
      { label: say.column.rows, kind: "count", share: 1.2 },
      { label: say.column.total, kind: "baht", share: 2.2 },
      { label: say.column.posted, kind: "baht", share: 2.2 },
    ],
    rows: rows.map((row): Cell[] => [
      ...[row.day, row.file_name, say.importKinds[row.kind], say.importStates[row.state]],
      ...[row.prepared_by, row.approved_by, row.posted_day, row.row_count],
      ...[satang(row.total_satang), satang(row.posted_satang)],
    ]),
    total: [
      ...[words.sum, "", "", "", "", "", ""],
      ...[rows.reduce((count, row) => count + row.row_count, 0), sum("total_satang"), sum("posted_satang")],
    ],
  };
}

/** As the page has them: without those that were discarded, unless these are asked for. */
async function read(pg: ReportContext["pg"], asked: Asked): Promise<Row[]> {
  const { import_kind = null, import_state = null } = asked;
  const { rows } = await pg.raw<{ rows: Row[] }>(
    `select ${dayOf("brought.created_at")}::text as day, brought.file_name, brought.kind,
       brought.state, ${staffName("maker", "brought.created_by")} as prepared_by,
       ${staffName("second", "brought.approved_by")} as approved_by, brought.row_count,
       ${dayOf("brought.posted_at")}::text as posted_day,
       case when brought.kind = 'income' then brought.total_satang::text end as total_satang,
       case when brought.kind = 'income' and brought.state = 'posted' then brought.total_satang::text end as posted_satang
     from income_import brought
       left join "user" maker on maker.id = brought.created_by
       left join "user" second on second.id = brought.approved_by
     where (?::text is null or brought.kind = ?)
       and (case when ?::text is null then brought.state <> 'discarded' else brought.state = ? end)
       and ${withinDays("brought.created_at")}
     order by brought.created_at, brought.id`,
    [import_kind, import_kind, import_state, import_state, ...daysAsked(asked)],
  );
  return rows;
}
