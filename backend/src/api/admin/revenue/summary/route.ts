import { revenueSummaryQuery, type revenueSummaryResponse } from "@chumchon/contracts";
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import type { z } from "@medusajs/framework/zod";
import { REVENUE_MODULE } from "../../../../modules/revenue";
import type RevenueService from "../../../../modules/revenue/service";
import { queryOf } from "../../../validate";

type Answer = z.infer<typeof revenueSummaryResponse>;

/** Sums of a period; both days are inclusive and in Bangkok. */
export const GET = async (req: MedusaRequest, res: MedusaResponse<Answer>) => {
  const { from, to, group_id, channel, category } = queryOf(req, revenueSummaryQuery);
  const revenue: RevenueService = req.scope.resolve(REVENUE_MODULE);
  const summary = await revenue.summary({ from, to, groupId: group_id, channel, category });
  res.json({
    total_satang: summary.totalSatang,
    by_year: summary.byYear.map(({ beYear, satang }) => ({ be_year: beYear, satang })),
    by_group: summary.byGroup.map(({ groupId, satang }) => ({ group_id: groupId, satang })),
    by_channel: summary.byChannel,
  });
};
