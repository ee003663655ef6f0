import type { Report } from "@chumchon/contracts";
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { REPORT_MODULE } from "../../../../modules/report";
import type ReportService from "../../../../modules/report/service";
import { ownerOf, toReport } from "../report-answer";

/** How far one's own report is. */
export const GET = async (req: MedusaRequest, res: MedusaResponse<{ report: Report }>) => {
  const { reports }: ReportService = req.scope.resolve(REPORT_MODULE);
  res.json({ report: toReport(await reports.own(req.params.id ?? "", ownerOf(req))) });
};
