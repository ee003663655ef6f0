import type { Report } from "@chumchon/contracts";
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { REPORT_MODULE } from "../../../../../modules/report";
import type ReportService from "../../../../../modules/report/service";
import { cancelReportWorkflow } from "../../../../../workflows/report/cancel-report";
import { ownerOf, toReport } from "../../report-answer";

/** Stops one's own report at its next step. */
export const POST = async (req: MedusaRequest, res: MedusaResponse<{ report: Report }>) => {
  const input = { id: req.params.id ?? "", by: ownerOf(req) };
  await cancelReportWorkflow(req.scope).run({ input });
  const { reports }: ReportService = req.scope.resolve(REPORT_MODULE);
  res.json({ report: toReport(await reports.own(input.id, input.by)) });
};
