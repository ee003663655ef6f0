import type { GroupStanding } from "@chumchon/contracts";
import { beYear } from "@chumchon/thai";
import { changePercent } from "../../modules/revenue/domain/growth";
import {
  beforeAfter,
  meterLevel,
  silentDays,
  TAX_FREE_YEAR_SATANG,
} from "../../modules/revenue/domain/standing";
import type { FigureReader } from "../../modules/revenue/figure-reader";
import type { ProgrammeGroup } from "./read-programme-groups";

/** How every group stands today: from rollups, and one look into the index for the day of its last sale. */
export async function readStandings(
  figures: FigureReader,
  groups: readonly ProgrammeGroup[],
  today: string,
): Promise<GroupStanding[]> {
  const year = beYear(today);
  const start = `${today.slice(0, 4)}-01-01`;
  const [totals, thisYear, claimed, months, lastSales, targets, baselines] = await Promise.all([
    figures.series({ period: "all", by: "group", of: "verified" }),
    figures.series({
      period: "all",
      by: "group",
      of: "verified",
      from: start,
      to: `${today.slice(0, 4)}-12-01`,
    }),
    figures.series({ period: "all", by: "group", of: "claimed" }),
    figures.monthsByGroup(),
    figures.lastSales(groups.map((group) => group.id)),
    figures.targets(year),
    figures.baselines(),
  ]);
  const byGroup = (rows: readonly { key: string; satang: number }[]) =>
    new Map(rows.map((row) => [row.key, row.satang]));
  const [total, current, waiting] = [byGroup(totals), byGroup(thisYear), byGroup(claimed)];
  const target = new Map(targets.map((each) => [each.groupId, each.targetSatang]));
  const baseline = new Map(baselines.map((each) => [each.groupId, each]));
  return groups.map((group) => {
    const satang = current.get(group.id) ?? 0;
    const goal = target.get(group.id) ?? null;
    const last = lastSales.get(group.id) ?? null;
    const before = baseline.get(group.id);
    const compared = beforeAfter(
      before?.monthlySatang ?? 0,
      months.get(group.id) ?? new Map(),
      (group.joinedOn ?? today).slice(0, 7),
      today.slice(0, 7),
    );
    const latest = compared.yearsMonthlySatang.at(-1);
    return {
      group_id: group.id,
      total_satang: total.get(group.id) ?? 0,
      this_year_satang: satang,
      claimed_satang: waiting.get(group.id) ?? 0,
      meter_percent: Math.round((satang * 1000) / TAX_FREE_YEAR_SATANG) / 10,
      meter: meterLevel(satang),
      last_sale_on: last,
      silent_days: silentDays(last, today),
      target_satang: goal,
      target_percent: goal === null ? null : Math.round((satang * 1000) / goal) / 10,
      baseline_monthly_satang: before?.monthlySatang ?? null,
      baseline_note: before?.note ?? null,
      years_monthly_satang: [...compared.yearsMonthlySatang],
      before_after_percent:
        before === undefined || latest === undefined ? null : changePercent(latest, before.monthlySatang),
    };
  });
}
