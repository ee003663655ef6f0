import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { REPORT_MODULE } from "../../../../../modules/report";
import type ReportService from "../../../../../modules/report/service";
import { drawPassport } from "../../../../../workflows/passport/draw-passport";
import { passportUrl } from "../../../../../workflows/passport/passport-url";
import { queryOf } from "../../../../validate";
import { passportFileQuery } from "../../middlewares";

/** The passport as a PDF: drawn from what was written down, so that it is the same each time. */
export const GET = async (req: MedusaRequest, res: MedusaResponse) => {
  const { passports }: ReportService = req.scope.resolve(REPORT_MODULE);
  const passport = await passports.find(req.params.id ?? "");
  const { lang } = queryOf(req, passportFileQuery);
  const pdf = await drawPassport(passport, passportUrl(passport.code), lang);
  res.status(200).set({
    "Content-Type": "application/pdf",
    "Content-Length": String(pdf.length),
    "Content-Disposition": `attachment; filename="income-passport-${passport.number.replace("/", "-")}.pdf"`,
    "X-Content-Type-Options": "nosniff",
    "Cache-Control": "private, no-store",
  });
  res.end(pdf);
};
