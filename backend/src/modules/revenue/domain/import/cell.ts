/**
 * One cell as the reader hands it over: text and numbers as they are, a date as "YYYY-MM-DD" of the
 * calendar that the file shows (its year may still be B.E.), formulas and errors as what they are.
 */
export type Cell =
  | null
  | string
  | number
  | boolean
  | { readonly date: string }
  | { readonly formula: string }
  | { readonly error: string };

/** A row of a file; `rowNo` counts from 1 as a spreadsheet does. */
export interface SheetRow {
  readonly rowNo: number;
  readonly cells: readonly Cell[];
}

const MAX_SHOWN = 120;

export function isBlank(cell: Cell | undefined): boolean {
  return cell === null || cell === undefined || (typeof cell === "string" && cell.trim() === "");
}

/** What a person sees in the cell, shortened. */
export function cellText(cell: Cell | undefined): string {
  if (cell === null || cell === undefined) return "";
  if (typeof cell !== "object") return String(cell).trim().slice(0, MAX_SHOWN);
  if ("date" in cell) return cell.date;
  return ("formula" in cell ? `=${cell.formula}` : cell.error).slice(0, MAX_SHOWN);
}

/** 0 → "A", 26 → "AA". */
export function columnLetter(index: number): string {
  let letters = "";
  for (let rest = index + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}
