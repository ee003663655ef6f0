import type { Overview } from "@chumchon/contracts";
import { sumSatang } from "@chumchon/money";
import { beYear, toBangkokDate } from "@chumchon/thai";
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { REVENUE_MODULE } from "../../../../modules/revenue";
import { actorKey } from "../../../../modules/revenue/domain/claim-rules";
import { incomeDefinitions } from "../../../../modules/revenue/domain/income-definition";
import { median, topSharePermille } from "../../../../modules/revenue/domain/standing";
import type RevenueService from "../../../../modules/revenue/service";
import { overviewMemo } from "../../../../workflows/revenue/overview-memo";
import { readProgrammeGroups } from "../../../../workflows/revenue/read-programme-groups";
import { readStandings } from "../../../../workflows/revenue/read-standings";
import { auditActorOf } from "../../../audit-actor-of";

/** The headline, what needs somebody now, and how each group stands. */
export const GET = async (req: MedusaRequest, res: MedusaResponse<Overview>) => {
  const revenue: RevenueService = req.scope.resolve(REVENUE_MODULE);
  const today = toBangkokDate(new Date());
  const { actor } = auditActorOf(req);
  const by = actor.type === "user" && actor.id ? actorKey({ type: "user", id: actor.id }) : null;
  const pg = req.scope.resolve(ContainerRegistrationKeys.PG_CONNECTION) as unknown as Knex;
  const memo = overviewMemo(pg);
  const [{ standings, channels }, waiting, toApprove] = await Promise.all([
    memo.of(`standings ${today}`, async () => ({
      standings: await readStandings(revenue.figures, await readProgrammeGroups(req.scope), today),
      channels: await revenue.byChannel(),
    })),
    memo.of(`claims for ${by}`, () => revenue.claims.waiting(by)),
    memo.of(`imports for ${actor.id}`, () => revenue.imports.countToApprove(actor.id ?? "")),
  ]);
  const totalSatang = sumSatang(channels.map((each) => each.satang));
  const online = channels.find((each) => each.channel === "web")?.satang ?? 0;
  const changes = standings.flatMap((each) => each.before_after_percent ?? []);
  res.json({
    be_year: beYear(today),
    verified: {
      total_satang: totalSatang,
      online_satang: online,
      elsewhere_satang: totalSatang - online,
      this_year_satang: sumSatang(standings.map((each) => each.this_year_satang)),
    },
    claimed: { count: waiting.count, satang: waiting.totalSatang },
    to_verify: waiting.toVerify,
    to_approve: toApprove,
    top_ten_permille: topSharePermille(standings.map((each) => each.total_satang)),
    before_after: {
      groups: changes.length,
      improved: changes.filter((change) => change > 0).length,
      median_percent: median(changes),
      mean_percent:
        changes.length === 0
          ? null
          : Math.round((changes.reduce((sum, each) => sum + each, 0) * 10) / changes.length) / 10,
    },
    groups: standings,
    definitions: incomeDefinitions.map((each) => ({ ...each })),
    as_of: new Date().toISOString(),
  });
};
