import type { ReportFormat } from "@chumchon/contracts";
import type { MedusaContainer } from "@medusajs/framework/types";
import type { Lang } from "../../documents/page-frame";
import { writeCsv } from "../../documents/report/write-csv";
import { writePdf } from "../../documents/report/write-pdf";
import { writeXlsx } from "../../documents/report/write-xlsx";
import { toReportTable } from "./make-report";
import { withReportContext } from "./report-context";
import { cashReportTable } from "./tables/cash-report-table";

/** A group's cash report of a year; some hundred lines at most, so that it need not be waited for. */
export async function makeCashReport(
  container: MedusaContainer,
  asked: { readonly group_id: string; readonly be_year: number },
  { format, lang }: { readonly format: ReportFormat; readonly lang: Lang },
): Promise<Buffer> {
  const write = { csv: writeCsv, xlsx: writeXlsx, pdf: writePdf }[format];
  return await withReportContext(container, lang, async (context) =>
    write(toReportTable(context, await cashReportTable(context, asked)), async () => undefined),
  );
}
