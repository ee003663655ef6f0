import { passportFileQuery } from "@chumchon/contracts";
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { REPORT_MODULE } from "../../../../../modules/report";
import type ReportService from "../../../../../modules/report/service";
import { sendPassport } from "../../../../send-passport";
import { queryOf } from "../../../../validate";

/** A group's passport as a PDF. */
export const GET = async (req: MedusaRequest, res: MedusaResponse) => {
  const { passports }: ReportService = req.scope.resolve(REPORT_MODULE);
  await sendPassport(res, await passports.find(req.params.id ?? ""), queryOf(req, passportFileQuery).lang);
};
