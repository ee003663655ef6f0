/**
 * A text that begins like a formula would be run by a spreadsheet; an apostrophe makes it text (OWASP, "CSV
 * injection"). Control characters have no business in a cell.
 */
export function neutralText(text: string): string {
  const clean = text.replace(/\p{Cc}+/gu, " ");
  return /^\s*[=+\-@]/.test(clean) ? `'${clean}` : clean;
}

/** Quoted where RFC 4180 asks for it. */
export function csvField(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
