import { importProblems } from "@chumchon/contracts";
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { REVENUE_MODULE } from "../../../../../modules/revenue";
import { importError } from "../../../../../modules/revenue/import-book/import-error";
import type RevenueService from "../../../../../modules/revenue/service";
import { problemReportHead, problemReportLine } from "./problem-report";

/** Every bad row with its column, value and reason, as a CSV that Thai Excel opens by a double click. */
export const GET = async (req: MedusaRequest, res: MedusaResponse) => {
  const id = req.params.id ?? "";
  const { imports }: RevenueService = req.scope.resolve(REVENUE_MODULE);
  const record = await imports.read(id);
  if (!record) throw importError("import_not_found");
  res.status(200).set({
    "Content-Type": "text/csv; charset=utf-8",
    "Content-Disposition": `attachment; filename="import-problems-${id}.csv"`,
    "Cache-Control": "private, no-store",
  });
  res.write(problemReportHead);
  for await (const page of imports.problems(id)) {
    res.write(page.map((problem) => problemReportLine(problem, importProblems[problem.reason].th)).join(""));
  }
  res.end();
};
