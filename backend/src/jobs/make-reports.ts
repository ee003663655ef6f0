import type { MedusaContainer } from "@medusajs/framework/types";
import { PRIVATE_FILE_MODULE } from "../modules/private-file";
import type PrivateFileService from "../modules/private-file/service";
import { REPORT_MODULE } from "../modules/report";
import type ReportService from "../modules/report/service";
import { makeReport } from "../workflows/report/make-report";

/** Makes reports whose process died or that were tried in vain, and takes away the files whose time is over. */
export default async function makeReports(container: MedusaContainer): Promise<void> {
  const { reports }: ReportService = container.resolve(REPORT_MODULE);
  for (const id of await reports.listOpen()) await makeReport(container, id);
  const files: PrivateFileService = container.resolve(PRIVATE_FILE_MODULE);
  for (const id of await reports.expire()) await files.erase(id);
}

export const config = { name: "make-reports", schedule: "* * * * *" };
