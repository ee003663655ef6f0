import { formatThaiDate } from "@chumchon/thai";
import type { ReportTable } from "./report-table";

/** The only line in which two reports of the same figures differ. */
export function asOfLine({ asOf, lang, isSample }: Pick<ReportTable, "asOf" | "lang" | "isSample">): string {
  const moment = formatThaiDate(asOf, lang, "dateTime");
  const sample = isSample ? (lang === "th" ? " (ข้อมูลตัวอย่าง)" : " (sample data)") : "";
  return lang === "th" ? `ข้อมูล ณ ${moment}${sample}` : `As of ${moment}${sample}`;
}
