import { type TrainingSales, trainingSalesQuery } from "@chumchon/contracts";
import { toBangkokDate } from "@chumchon/thai";
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { PROGRAMME_MODULE } from "../../../../modules/programme";
import type ProgrammeService from "../../../../modules/programme/service";
import { REVENUE_MODULE } from "../../../../modules/revenue";
import { compareAround, sumTopics } from "../../../../modules/revenue/domain/sales-around";
import type RevenueService from "../../../../modules/revenue/service";
import { readProgrammeGroups } from "../../../../workflows/revenue/read-programme-groups";
import { queryOf } from "../../../validate";

/** What each group sold before and after each training it came to: whole months, from rollups. */
export const GET = async (req: MedusaRequest, res: MedusaResponse<TrainingSales>) => {
  const { months, training_id, topic, group_id } = queryOf(req, trainingSalesQuery);
  const programme: ProgrammeService = req.scope.resolve(PROGRAMME_MODULE);
  const { figures }: RevenueService = req.scope.resolve(REVENUE_MODULE);
  const attended = await programme.attendances({ trainingId: training_id, topic, groupId: group_id });
  const [sums, groups] = await Promise.all([
    figures.salesAround(
      attended.map(({ groupId, heldOn }) => ({ groupId, day: heldOn })),
      months,
    ),
    readProgrammeGroups(req.scope),
  ]);
  const joined = new Map(groups.map((group) => [group.id, group.joinedOn]));
  const thisMonth = toBangkokDate(new Date()).slice(0, 7);
  const rows = attended.map((each, index) => {
    const when = { heldOn: each.heldOn, joinedOn: joined.get(each.groupId) ?? null, thisMonth, months };
    const compared = compareAround(sums[index], when);
    return {
      training_id: each.trainingId,
      title: each.title,
      topic: each.topic,
      held_on: each.heldOn,
      group_id: each.groupId,
      before_satang: compared.beforeSatang,
      after_satang: compared.afterSatang,
      online_before_satang: compared.onlineBeforeSatang,
      online_after_satang: compared.onlineAfterSatang,
      is_whole: compared.isWhole,
      change_percent: compared.changePercent,
      online_change_percent: compared.onlineChangePercent,
    };
  });
  res.json({ months, rows, topics: sumTopics(rows), as_of: new Date().toISOString() });
};
