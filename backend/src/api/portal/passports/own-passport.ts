import type { MedusaRequest } from "@medusajs/framework/http";
import { REPORT_MODULE } from "../../../modules/report";
import { type PassportRecord, passportNotFound } from "../../../modules/report/passport-book";
import type ReportService from "../../../modules/report/service";
import { param, portalOf } from "../portal-request";

/** The passport that the address names. @throws NOT_FOUND also for another group's */
export async function ownPassport(req: MedusaRequest): Promise<PassportRecord> {
  const { passports }: ReportService = req.scope.resolve(REPORT_MODULE);
  const passport = await passports.find(param(req, "id"));
  if (passport.groupId !== portalOf(req).groupId) throw passportNotFound();
  return passport;
}
