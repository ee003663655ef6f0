import type { ImpactResponse } from "@chumchon/contracts";
import { sumSatang } from "@chumchon/money";
import { beYear } from "@chumchon/thai";
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { REVENUE_MODULE } from "../../../modules/revenue";
import { incomeDefinition } from "../../../modules/revenue/domain/income-definition";
import type RevenueService from "../../../modules/revenue/service";
import { WORLD_MODULE } from "../../../modules/world";
import type WorldService from "../../../modules/world/service";

/** The programme's figures, of all groups: they say nothing of a single one, so no consent is asked. Rollups only. */
export const GET = async (req: MedusaRequest, res: MedusaResponse<ImpactResponse>) => {
  const revenue: RevenueService = req.scope.resolve(REVENUE_MODULE);
  const world: WorldService = req.scope.resolve(WORLD_MODULE);
  const query = req.scope.resolve(ContainerRegistrationKeys.QUERY);
  const now = new Date();
  const [years, channels, kind, groups] = await Promise.all([
    revenue.byYear(),
    revenue.byChannel(),
    world.getKind(),
    query.graph({ entity: "enterprise_group", fields: ["id"], pagination: { take: 1, skip: 0 } }),
  ]);
  res.json({
    group_count: groups.metadata?.count ?? 0,
    cumulative_satang: sumSatang(years.map((year) => year.satang)),
    this_year_satang: years.find((year) => year.beYear === beYear(now))?.satang ?? 0,
    as_of: now.toISOString(),
    definition_version: incomeDefinition.version,
    definition: incomeDefinition.th,
    definition_en: incomeDefinition.en,
    is_sample: kind === "sample",
    by_year: years.map((year) => ({ be_year: year.beYear, satang: year.satang })),
    by_channel: channels,
  });
};
