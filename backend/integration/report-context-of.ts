import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { writePdf } from "../src/documents/report/write-pdf";
import { toReportTable } from "../src/workflows/report/make-report";
import type { ReportContext } from "../src/workflows/report/report-context";
import { reportWords } from "../src/workflows/report/report-words";

/** As long as names of groups become. */
export const longName = "วิสาหกิจชุมชนกลุ่มแม่บ้านเกษตรกรแปรรูปผลไม้และน้ำผึ้งชันโรงบ้านเนินตัวอย่างร่วมใจพัฒนา";

/**
 * Answers every question with these rows: pages of reports are looked at with it, the questions in the tests of the
 * routes.
 * @param rows of every question, or of the one whose SQL is given
 */
export function reportContextOf(rows: object[] | ((sql: string) => object[])): ReportContext {
  const raw = async (sql: string) => ({ rows: typeof rows === "function" ? rows(sql) : rows });
  return {
    pg: { raw } as unknown as Knex,
    ...{ lang: "th", words: reportWords.th, groups: [], nameOf: () => longName },
    ...{ asOf: new Date("2026-11-26T05:00:00Z"), seal: "12-a1b2-c3d4-e5f6-0718-293a", isSample: true },
  };
}

export async function pdfOf(
  context: ReportContext,
  table: Parameters<typeof toReportTable>[1],
): Promise<Buffer> {
  return await writePdf(toReportTable(context, table), async () => undefined);
}
