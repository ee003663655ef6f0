import { portalCashReportQuery } from "@chumchon/contracts";
import { makeCashReport } from "../../../workflows/report/make-cash-report";
import { queryOf } from "../../validate";
import { answering, portalOf } from "../portal-request";

/** The group's own cash report of a year, for the tax exemption. */
export const GET = answering(async (req, res) => {
  const { be_year, lang } = queryOf(req, portalCashReportQuery);
  const pdf = await makeCashReport(req.scope, { group_id: portalOf(req).groupId, be_year }, lang);
  res.setHeader("Content-Type", "application/pdf");
  res.setHeader("Content-Disposition", `attachment; filename="cash-report-${be_year}.pdf"`);
  res.setHeader("Cache-Control", "private, no-store");
  res.send(pdf);
});
