import type { MedusaContainer } from "@medusajs/framework/types";
import type { Lang } from "../../documents/page-frame";
import { writePdf } from "../../documents/report/write-pdf";
import { toReportTable } from "./make-report";
import { withReportContext } from "./report-context";
import { cashReportTable } from "./tables/cash-report-table";

/** A group's cash report of a year as a PDF; some hundred lines at most, so that it need not be waited for. */
export async function makeCashReport(
  container: MedusaContainer,
  asked: { readonly group_id: string; readonly be_year: number },
  lang: Lang,
): Promise<Buffer> {
  return await withReportContext(container, lang, async (context) =>
    writePdf(toReportTable(context, await cashReportTable(context, asked)), async () => undefined),
  );
}
