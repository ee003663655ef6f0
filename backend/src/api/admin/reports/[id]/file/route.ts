import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { PRIVATE_FILE_MODULE } from "../../../../../modules/private-file";
import type PrivateFileService from "../../../../../modules/private-file/service";
import { REPORT_MODULE } from "../../../../../modules/report";
import { reportNotFound } from "../../../../../modules/report/report-book";
import type ReportService from "../../../../../modules/report/service";
import { logPrivateFileReadingWorkflow } from "../../../../../workflows/private-file/log-private-file-reading";
import { auditActorOf } from "../../../../audit-actor-of";
import { sendPrivateFile } from "../../../../send-private-file";
import { ownerOf, requireTableOf } from "../../report-answer";

/** The file of one's own report; every fetching is in the audit log. The right to its table is asked for again. */
export const GET = async (req: MedusaRequest, res: MedusaResponse) => {
  const { reports }: ReportService = req.scope.resolve(REPORT_MODULE);
  const files: PrivateFileService = req.scope.resolve(PRIVATE_FILE_MODULE);
  const report = await reports.own(req.params.id ?? "", ownerOf(req));
  await requireTableOf(req, report.kind);
  if (!report.file_id) throw reportNotFound();
  const { file, bytes } = await files.read(report.file_id);
  await logPrivateFileReadingWorkflow(req.scope).run({ input: { file, ...auditActorOf(req) } });
  sendPrivateFile(res, file, bytes);
};
