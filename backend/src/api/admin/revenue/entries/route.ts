import { revenueEntriesQuery, type revenueEntriesResponse } from "@chumchon/contracts";
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import type { z } from "@medusajs/framework/zod";
import { REVENUE_MODULE } from "../../../../modules/revenue";
import type RevenueService from "../../../../modules/revenue/service";
import { queryOf } from "../../../validate";

type Answer = z.infer<typeof revenueEntriesResponse>;

/** The entries behind a figure, newest day first. */
export const GET = async (req: MedusaRequest, res: MedusaResponse<Answer>) => {
  const { limit, offset, group_id, channel, from, to } = queryOf(req, revenueEntriesQuery);
  const revenue: RevenueService = req.scope.resolve(REVENUE_MODULE);
  const { entries, count } = await revenue.entries({ groupId: group_id, channel, from, to, limit, offset });
  res.json({
    entries: entries.map((entry) => ({
      id: entry.id,
      group_id: entry.groupId,
      channel: entry.channel,
      category: entry.category,
      effective_on: entry.effectiveOn,
      recorded_at: entry.recordedAt.toISOString(),
      amount_satang: entry.amountSatang,
      kind: entry.kind,
      source: entry.source,
      is_sample: entry.isSample,
    })),
    count,
    limit,
    offset,
  });
};
