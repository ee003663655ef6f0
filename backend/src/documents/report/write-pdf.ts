import { ThaiDocument } from "../thai-document";
import { cellText } from "./cell-text";
import type { Cell, OnRows, ReportTable } from "./report-table";

/** Some 250 pages: nobody reads more, and a spreadsheet takes them. */
export const PDF_MAX_ROWS = 5_000;

/** The filters, the table with its total, and how it is counted; as-of time and version stand on every page. */
export async function writePdf(table: ReportTable, onRows: OnRows): Promise<Buffer> {
  const { lang, columns } = table;
  const texts = (cells: readonly Cell[]) =>
    columns.map(({ kind }, index) => cellText(cells[index] ?? null, kind, lang));
  const rows: string[][] = [];
  for await (const some of table.rows) {
    rows.push(...some.map(texts));
    await onRows(rows.length);
  }
  const document = new ThaiDocument({
    title: table.title,
    issuer: table.issuer,
    madeAt: table.asOf,
    footnote: table.footnote,
    isSample: table.isSample,
    lang,
    timeIs: "as_of",
    wide: columns.length > 5,
  });
  if (table.facts.length > 0) document.facts(table.facts);
  document.table({
    columns: columns.map(({ label, kind, share }) => ({
      label,
      share: share ?? 1,
      align: kind === "text" || kind === "day" ? "left" : "right",
    })),
    rows,
    total: texts(table.total),
  });
  for (const note of table.notes) document.note(note);
  return await document.end();
}
