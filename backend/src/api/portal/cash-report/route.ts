import { portalCashReportQuery, type ReportFormat } from "@chumchon/contracts";
import { makeCashReport } from "../../../workflows/report/make-cash-report";
import { queryOf } from "../../validate";
import { answering, portalOf } from "../portal-request";

const types: Record<ReportFormat, string> = {
  pdf: "application/pdf",
  csv: "text/csv; charset=utf-8",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
};

/** The group's own cash report of a year, for the tax exemption: on paper, or for its own bookkeeping. */
export const GET = answering(async (req, res) => {
  const { be_year, format, lang } = queryOf(req, portalCashReportQuery);
  const file = await makeCashReport(
    req.scope,
    { group_id: portalOf(req).groupId, be_year },
    { format, lang },
  );
  res.setHeader("Content-Type", types[format]);
  res.setHeader("Content-Disposition", `attachment; filename="cash-report-${be_year}.${format}"`);
  res.setHeader("X-Content-Type-Options", "nosniff");
  res.setHeader("Cache-Control", "private, no-store");
  res.send(file);
});
