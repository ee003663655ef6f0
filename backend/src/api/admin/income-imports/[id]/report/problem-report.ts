import { csvField, neutralText } from "../../../../../documents/report/csv-cell";
import type { RowProblem } from "../../../../../modules/revenue/domain/import/read-income-rows";

/** With a byte order mark, without which Excel takes the file for something else than UTF-8. */
export const problemReportHead = `\uFEFF${["แถว", "คอลัมน์", "หัวตาราง", "ค่าในช่อง", "สาเหตุและวิธีแก้"].join(",")}\r\n`;

export function problemReportLine(problem: RowProblem, reason: string): string {
  const fields = [String(problem.rowNo), problem.column, problem.heading, problem.value, reason];
  return `${fields.map((text) => csvField(neutralText(text))).join(",")}\r\n`;
}
