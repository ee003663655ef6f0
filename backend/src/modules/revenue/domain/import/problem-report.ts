import type { RowProblem } from "./read-income-rows";

/** With a byte order mark, without which Excel takes the file for something else than UTF-8. */
export const problemReportHead = `\uFEFF${["แถว", "คอลัมน์", "หัวตาราง", "ค่าในช่อง", "สาเหตุและวิธีแก้"].join(",")}\r\n`;

export function problemReportLine(problem: RowProblem, reason: string): string {
  const fields = [String(problem.rowNo), problem.column, problem.heading, problem.value, reason];
  return `${fields.map(csvField).join(",")}\r\n`;
}

/** What begins like a formula would be one when the report is opened; an apostrophe makes it text. */
function csvField(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replace(/"/g, '""')}"` : safe;
}
