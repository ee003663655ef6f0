import { PassThrough } from "node:stream";
import Excel from "exceljs";
import { asOfLine } from "./as-of-line";
import { oneLine } from "./csv-cell";
import { fixZipDates } from "./fix-zip-dates";
import type { Cell, ColumnKind, OnRows, ReportTable } from "./report-table";

/** The form of a workbook has room for so many rows; the head, the total and what it is need some. */
export const XLSX_MAX_ROWS = 1_048_000;

const formats: Record<ColumnKind, string> = {
  text: "@",
  baht: "#,##0.00;[Red]-#,##0.00",
  count: "#,##0",
  percent: "0.0",
  day: "d/m/yyyy",
};

/**
 * One sheet: head, rows, total, then what the table is. Amounts are numbers and days are days; a text is a text
 * whatever it begins with, since a workbook tells formulas from texts. Streamed, so that a long one costs no memory.
 */
export async function writeXlsx(table: ReportTable, onRows: OnRows): Promise<Buffer> {
  const chunks: Buffer[] = [];
  const stream = new PassThrough();
  stream.on("data", (chunk: Buffer) => chunks.push(chunk));
  const workbook = new Excel.stream.xlsx.WorkbookWriter({ stream, useStyles: true, useSharedStrings: false });
  // Two reports of the same figures are the same file: nothing in it says when it was made but its as-of line.
  workbook.created = new Date(0);
  workbook.modified = new Date(0);
  const sheet = workbook.addWorksheet(sheetName(table.title), { views: [{ state: "frozen", ySplit: 1 }] });
  sheet.columns = table.columns.map(({ kind, share = 1 }) => ({
    width: Math.max(12, Math.round(share * 9)),
    style: { numFmt: formats[kind], font: { name: "Sarabun", size: 11 } },
  }));
  const bold = { name: "Sarabun", size: 11, bold: true };
  const head = sheet.addRow(table.columns.map(({ label }) => label));
  head.font = bold;
  head.commit();
  let done = 0;
  for await (const rows of table.rows) {
    for (const cells of rows) sheet.addRow(valuesOf(table, cells)).commit();
    done += rows.length;
    await onRows(done);
  }
  const total = sheet.addRow(valuesOf(table, table.total));
  total.font = bold;
  total.commit();
  sheet.addRow([]).commit();
  const about = [[table.title, table.issuer], ...table.facts, ...table.notes.map((note) => [note])];
  for (const cells of [...about, [asOfLine(table)]]) {
    const row = sheet.addRow(cells.map(oneLine));
    // A column of figures must not make a figure of these.
    row.eachCell((cell) => {
      cell.numFmt = "@";
    });
    row.commit();
  }
  sheet.commit();
  await workbook.commit();
  return fixZipDates(Buffer.concat(chunks));
}

function valuesOf({ columns }: ReportTable, cells: readonly Cell[]): Excel.CellValue[] {
  return columns.map(({ kind }, index) => {
    const value = cells[index] ?? null;
    if (value === null || value === "") return null;
    if (kind === "baht" && typeof value === "number") return value / 100;
    if (kind === "day" && typeof value === "string" && /^\d{4}-\d{2}-\d{2}$/.test(value)) {
      return new Date(`${value}T00:00:00Z`);
    }
    return typeof value === "string" ? oneLine(value) : value;
  });
}

/** Excel refuses some marks and more than 31 characters. */
const sheetName = (title: string) => title.replace(/[\\/?*[\]:]/g, " ").slice(0, 31);
