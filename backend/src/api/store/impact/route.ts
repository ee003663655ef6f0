import type { ImpactResponse } from "@chumchon/contracts";
import { sumSatang } from "@chumchon/money";
import { beYear } from "@chumchon/thai";
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { REVENUE_MODULE } from "../../../modules/revenue";
import { incomeDefinition, incomeDefinitions } from "../../../modules/revenue/domain/income-definition";
import { printSeal } from "../../../modules/revenue/domain/printed-seal";
import type { LatestSeal } from "../../../modules/revenue/income-seals";
import type { PublishedIncome } from "../../../modules/revenue/published-income";
import type RevenueService from "../../../modules/revenue/service";
import { WORLD_MODULE } from "../../../modules/world";
import type WorldService from "../../../modules/world/service";
import { publishedIncome } from "../published-income";

/** The programme's figures, and of single groups what may be shown. Rollups and a few entries, never all of them. */
export const GET = async (req: MedusaRequest, res: MedusaResponse<ImpactResponse>) => {
  const revenue: RevenueService = req.scope.resolve(REVENUE_MODULE);
  const world: WorldService = req.scope.resolve(WORLD_MODULE);
  const now = new Date();
  const [years, channels, programme, published, seal, kind, groups] = await Promise.all([
    revenue.byYear(),
    revenue.byChannel(),
    revenue.programme(),
    publishedIncome(req.scope),
    revenue.seals.latest(),
    world.getKind(),
    readGroups(req.scope),
  ]);
  res.json({
    group_count: groups.length,
    cumulative_satang: sumSatang(years.map((year) => year.satang)),
    this_year_satang: years.find((year) => year.beYear === beYear(now))?.satang ?? 0,
    as_of: now.toISOString(),
    definition_version: incomeDefinition.version,
    definition: incomeDefinition.th,
    definition_en: incomeDefinition.en,
    is_sample: kind === "sample",
    by_year: years.map((year) => ({ be_year: year.beYear, satang: year.satang })),
    by_channel: channels,
    parts: {
      verified_online_satang: programme.verifiedOnlineSatang,
      verified_elsewhere_satang: programme.verifiedElsewhereSatang,
      claimed_satang: programme.claimedSatang,
    },
    groups: shownGroups(groups, published),
    other_groups: published.others && {
      group_count: published.others.groups,
      satang: published.others.satang,
    },
    definitions: [...incomeDefinitions].reverse().map(({ version, from, th, en }, index, all) => ({
      version,
      // The oldest meaning has no first day that says anything.
      from: index === all.length - 1 ? null : from,
      th,
      en,
    })),
    last_entry_at: programme.lastEntryAt?.toISOString() ?? null,
    latest_seal: sealOf(seal),
  });
};

interface GroupRow {
  id: string;
  handle: string;
  name: string;
  name_en: string | null;
  cohort_no: number | null;
  tambon_code: string;
}

async function readGroups(container: MedusaContainer): Promise<GroupRow[]> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY);
  const { data } = await query.graph({
    entity: "enterprise_group",
    fields: ["id", "handle", "name", "name_en", "cohort_no", "tambon_code"],
  });
  return data as GroupRow[];
}

/** In the order of their income. */
function shownGroups(groups: readonly GroupRow[], published: PublishedIncome): ImpactResponse["groups"] {
  const byId = new Map(groups.map((group) => [group.id, group]));
  return [...published.groups].flatMap(([id, satang]) => {
    const group = byId.get(id);
    if (!group || satang === 0) return [];
    return [
      {
        handle: group.handle,
        name: group.name,
        name_en: group.name_en,
        cohort_no: group.cohort_no,
        amphoe: group.tambon_code.slice(0, 4),
        cumulative_satang: satang,
      },
    ];
  });
}

function sealOf(seal: LatestSeal | undefined): ImpactResponse["latest_seal"] {
  if (!seal) return null;
  return { printed: printSeal(seal), sealed_at: seal.sealedAt.toISOString(), entries: seal.entries };
}
