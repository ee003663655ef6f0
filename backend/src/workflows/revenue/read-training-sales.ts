import type { TrainingSales, TrainingSalesQuery } from "@chumchon/contracts";
import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { readAttendances } from "../../modules/programme/read-attendances";
import { compareAround, sumTopics } from "../../modules/revenue/domain/sales-around";
import { FigureReader } from "../../modules/revenue/figure-reader";
import type { ProgrammeGroup } from "./read-programme-groups";

/**
 * What each group sold before and after each training it came to: whole months, from rollups.
 * @param pg the connection, or the snapshot of a report
 * @param today YYYY-MM-DD in Bangkok; its month is not over
 */
export async function readTrainingSales(
  pg: Knex,
  groups: readonly ProgrammeGroup[],
  { months, training_id, topic, group_id }: TrainingSalesQuery,
  today: string,
): Promise<Omit<TrainingSales, "as_of">> {
  const attended = await readAttendances(pg, { trainingId: training_id, topic, groupId: group_id });
  const asked = attended.map(({ groupId, heldOn }) => ({ groupId, day: heldOn }));
  const sums = await new FigureReader(pg).salesAround(asked, months);
  const joined = new Map(groups.map((group) => [group.id, group.joinedOn]));
  const rows = attended.map((each, index) => {
    const compared = compareAround(sums[index], {
      ...{ heldOn: each.heldOn, joinedOn: joined.get(each.groupId) ?? null },
      ...{ thisMonth: today.slice(0, 7), months },
    });
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
  return { months, rows, topics: sumTopics(rows) };
}
