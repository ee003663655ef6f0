import { revenueEntriesQuery, type revenueEntriesResponse } from "@chumchon/contracts";
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import type { z } from "@medusajs/framework/zod";
import { REVENUE_MODULE } from "../../../../modules/revenue";
import type RevenueService from "../../../../modules/revenue/service";
import {
  chooseGroups,
  isNarrowed,
  readProgrammeGroups,
} from "../../../../workflows/revenue/read-programme-groups";
import { queryOf } from "../../../validate";
import { toEntryAnswer } from "../entry-answer";

type Answer = z.infer<typeof revenueEntriesResponse>;

/** The entries behind a figure, newest day first. */
export const GET = async (req: MedusaRequest, res: MedusaResponse<Answer>) => {
  const asked = queryOf(req, revenueEntriesQuery);
  const { limit, offset, group_id, claim_id, import_id, amphoe, tambon, cohort_no, ...filters } = asked;
  const revenue: RevenueService = req.scope.resolve(REVENUE_MODULE);
  const page = await revenue.entries({
    ...filters,
    groupId: group_id,
    claimId: claim_id,
    importId: import_id,
    groupIds: isNarrowed(asked)
      ? chooseGroups(await readProgrammeGroups(req.scope), asked).map((group) => group.id)
      : undefined,
    limit,
    offset,
  });
  res.json({
    entries: page.entries.map(toEntryAnswer),
    count: page.count,
    total_satang: page.totalSatang,
    limit,
    offset,
  });
};
