import { type Figures, figuresQuery } from "@chumchon/contracts";
import { toBangkokDate } from "@chumchon/thai";
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { REVENUE_MODULE } from "../../../../modules/revenue";
import type RevenueService from "../../../../modules/revenue/service";
import { readFigures } from "../../../../workflows/revenue/read-figures";
import { readProgrammeGroups } from "../../../../workflows/revenue/read-programme-groups";
import { queryOf } from "../../../validate";

/** Income in any cut, verified and claimed apart, each row beside the same period a year earlier. */
export const GET = async (req: MedusaRequest, res: MedusaResponse<Figures>) => {
  const { figures }: RevenueService = req.scope.resolve(REVENUE_MODULE);
  const now = new Date();
  const asked = queryOf(req, figuresQuery);
  const answer = await readFigures(figures, await readProgrammeGroups(req.scope), asked, toBangkokDate(now));
  res.json({ ...answer, as_of: now.toISOString() });
};
