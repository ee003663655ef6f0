import { formatAmount } from "@chumchon/money";
import { formatThaiDate } from "@chumchon/thai";
import type { Lang } from "../page-frame";
import type { Cell, ColumnKind } from "./report-table";

/** As a person reads it on paper. */
export function cellText(value: Cell, kind: ColumnKind, lang: Lang): string {
  if (value === null || value === "") return "";
  // In a column of days the line of the total has a word.
  if (typeof value === "string") {
    return kind === "day" && /^\d{4}-\d{2}-\d{2}$/.test(value) ? formatThaiDate(value, lang, "short") : value;
  }
  if (kind === "baht") return formatAmount(value);
  if (kind === "percent") return `${value.toFixed(1)}%`;
  return new Intl.NumberFormat("en-US").format(value);
}

/** As a spreadsheet reads it: plain figures, days in the one form that all of them know. */
export function plainText(value: Cell, kind: ColumnKind): string {
  if (value === null) return "";
  if (typeof value === "string") return value;
  if (kind !== "baht") return String(value);
  const digits = String(Math.abs(value)).padStart(3, "0");
  return `${value < 0 ? "-" : ""}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}
