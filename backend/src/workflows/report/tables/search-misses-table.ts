import type { Cell } from "../../../documents/report/report-table";
import { notesOf, type ReportContext } from "../report-context";
import { workWords } from "../work-words";
import { dayOf } from "./days";
import { filtersInWords, withHow } from "./filters-in-words";
import type { MadeTable } from "./made-table";

interface Row {
  readonly typed: string;
  readonly times: number;
  readonly day: string;
}

/** Every question that is kept and found nothing; the table of them is kept short by a job. */
export async function searchMissesTable(context: ReportContext): Promise<MadeTable> {
  const { words, lang, pg } = context;
  const say = workWords[lang];
  const { rows } = await pg.raw<{ rows: Row[] }>(
    `select typed, times, ${dayOf("last_at")}::text as day
     from search_miss where deleted_at is null order by times desc, last_at desc, id`,
  );
  return {
    title: say.titles.search_misses,
    facts: [filtersInWords(context, {})],
    ...withHow(say.how.search_misses, notesOf(context)),
    columns: [
      { label: say.column.question, kind: "text", share: 5 },
      { label: say.column.times, kind: "count", share: 1.5 },
      { label: say.column.last, kind: "day", share: 2 },
    ],
    rows: rows.map((row): Cell[] => [row.typed, row.times, row.day]),
    total: [words.sum, rows.reduce((sum, { times }) => sum + times, 0), ""],
  };
}
