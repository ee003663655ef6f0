import { createReportBody, listReportsQuery, type Report } from "@chumchon/contracts";
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { REPORT_MODULE } from "../../../modules/report";
import type ReportService from "../../../modules/report/service";
import { createReportWorkflow } from "../../../workflows/report/create-report";
import { makeReport } from "../../../workflows/report/make-report";
import { auditActorOf } from "../../audit-actor-of";
import { bodyOf, queryOf } from "../../validate";
import { ownerOf, requireTableOf, toReport } from "./report-answer";

/** One's own reports, newest first. */
export const GET = async (req: MedusaRequest, res: MedusaResponse<{ reports: Report[]; count: number }>) => {
  const { reports }: ReportService = req.scope.resolve(REPORT_MODULE);
  const { reports: records, count } = await reports.list(ownerOf(req), queryOf(req, listReportsQuery));
  res.json({ reports: records.map(toReport), count });
};

/** Sets a report off; it is made in the background and waits to be fetched. */
export const POST = async (req: MedusaRequest, res: MedusaResponse<{ report: Report }>) => {
  const wish = bodyOf(req, createReportBody);
  await requireTableOf(req, wish.kind);
  const { result } = await createReportWorkflow(req.scope).run({ input: { wish, ...auditActorOf(req) } });
  const { reports }: ReportService = req.scope.resolve(REPORT_MODULE);
  const record = await reports.own(result.id, ownerOf(req));
  // Not waited for; the job makes what dies with this process.
  makeReport(req.scope, result.id).catch((error) => {
    req.scope.resolve(ContainerRegistrationKeys.LOGGER).error(`Report ${result.id}: ${error}`);
  });
  res.status(202).json({ report: toReport(record) });
};
