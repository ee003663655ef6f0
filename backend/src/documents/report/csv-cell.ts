import { cleanText } from "../domain/clean-text";

/**
 * A text that begins like a formula, also in the wide letters of Asian keyboards, would be run by a spreadsheet; an
 * apostrophe makes it text (OWASP, "CSV injection"). Neither control characters nor marks that turn text around have
 * any business in a cell.
 */
export function neutralText(text: string): string {
  const clean = oneLine(text);
  return /^\s*[=+\-@＝＋－＠]/.test(clean) ? `'${clean}` : clean;
}

/** What a cell of a workbook holds, which tells formulas from texts by itself. */
export const oneLine = (text: string) => cleanText(text).replace(/ *\n\s*/g, " ");

/** Quoted where RFC 4180 asks for it. */
export function csvField(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
