import type { IncomeEntryDetail } from "@chumchon/contracts";
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { MedusaError } from "@medusajs/framework/utils";
import { REVENUE_MODULE } from "../../../../../modules/revenue";
import type RevenueService from "../../../../../modules/revenue/service";
import { toEntryAnswer } from "../../entry-answer";

/** One entry and what it rests on. */
export const GET = async (req: MedusaRequest, res: MedusaResponse<IncomeEntryDetail>) => {
  const revenue: RevenueService = req.scope.resolve(REVENUE_MODULE);
  const found = await revenue.entry(req.params.id ?? "");
  if (!found) {
    throw new MedusaError(MedusaError.Types.NOT_FOUND, "ไม่พบบันทึกรายได้นี้", "entry_not_found");
  }
  res.json({ entry: toEntryAnswer(found.entry), reversed_by: found.reversedBy });
};
