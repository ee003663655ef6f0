import { type TrainingSales, trainingSalesQuery } from "@chumchon/contracts";
import { toBangkokDate } from "@chumchon/thai";
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { readProgrammeGroups } from "../../../../workflows/revenue/read-programme-groups";
import { readTrainingSales } from "../../../../workflows/revenue/read-training-sales";
import { queryOf } from "../../../validate";

/** What each group sold before and after each training it came to. */
export const GET = async (req: MedusaRequest, res: MedusaResponse<TrainingSales>) => {
  const pg: Knex = req.scope.resolve(ContainerRegistrationKeys.PG_CONNECTION);
  const groups = await readProgrammeGroups(req.scope);
  const now = new Date();
  const sales = await readTrainingSales(pg, groups, queryOf(req, trainingSalesQuery), toBangkokDate(now));
  res.json({ ...sales, as_of: now.toISOString() });
};
