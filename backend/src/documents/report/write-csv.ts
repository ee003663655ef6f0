import { asOfLine } from "./as-of-line";
import { plainText } from "./cell-text";
import { csvField, neutralText } from "./csv-cell";
import type { Cell, OnRows, ReportTable } from "./report-table";

/** Thai Excel takes UTF-8 for Thai only when a file begins with it. */
const BOM = "\uFEFF";

/**
 * Head, rows, total; then what the table is, so that a file that is passed on still says it. Figures stay figures; every
 * text is neutral.
 */
export async function writeCsv(table: ReportTable, onRows: OnRows): Promise<Buffer> {
  const chunks: Buffer[] = [];
  const write = (lines: string[]) => chunks.push(Buffer.from(lines.join(""), "utf8"));
  const line = (cells: readonly string[]) => `${cells.map(csvField).join(",")}\r\n`;
  const row = (cells: readonly Cell[]) =>
    line(
      table.columns.map(({ kind }, index) => {
        const value = cells[index] ?? null;
        return typeof value === "number" ? plainText(value, kind) : neutralText(value ?? "");
      }),
    );
  write([BOM, line(table.columns.map(({ label }) => neutralText(label)))]);
  let done = 0;
  for await (const rows of table.rows) {
    write(rows.map(row));
    done += rows.length;
    await onRows(done);
  }
  const about = [[table.title, table.issuer], ...table.facts, ...table.notes.map((note) => [note])];
  write([
    row(table.total),
    line([""]),
    ...about.map((cells) => line(cells.map(neutralText))),
    line([asOfLine(table)]),
  ]);
  return Buffer.concat(chunks);
}
