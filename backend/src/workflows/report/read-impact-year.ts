import type { Channel } from "@chumchon/contracts";
import { sumSatang } from "@chumchon/money";
import { BE_OFFSET } from "@chumchon/thai";
import { type ProgrammeYear, readProgrammeYear } from "../../modules/programme/read-programme-year";
import { changePercent } from "../../modules/revenue/domain/growth";
import { FigureReader } from "../../modules/revenue/figure-reader";
import type { ReportContext } from "./report-context";

/** What the yearly sheet says, satang; every figure is of verified income through that year. */
export interface ImpactYear {
  readonly yearSatang: number;
  readonly cumulativeSatang: number;
  /** Against the year before; null when nothing is known of it. */
  readonly changePercent: number | null;
  readonly groupsSelling: number;
  /** Groups of the register that had joined by the end of the year. */
  readonly groupsJoined: number;
  /** Of the groups that sold in both years. */
  readonly groupsCompared: number;
  readonly groupsGrown: number;
  readonly districts: number;
  readonly channels: readonly { readonly channel: Channel; readonly satang: number }[];
  /** Of the year's income, per cent with one decimal. */
  readonly onlinePercent: number;
  readonly corporateSatang: number;
  readonly programme: ProgrammeYear;
}

const ONLINE: readonly string[] = ["web", "line", "facebook", "tiktok", "marketplace"];

export async function readImpactYear(
  { pg, groups }: Pick<ReportContext, "pg" | "groups">,
  beYear: number,
): Promise<ImpactYear> {
  const figures = new FigureReader(pg);
  const end = `${beYear - BE_OFFSET}-12-01`;
  const [programme, byYearAndGroup, channels] = await Promise.all([
    readProgrammeYear(pg, beYear - BE_OFFSET),
    figures.series({ period: "year", by: "group", of: "verified", to: end }),
    figures.series({
      ...{ period: "all", by: "channel", of: "verified", to: end },
      from: `${beYear - BE_OFFSET}-01-01`,
    }),
  ]);
  const ofYear = (year: number) =>
    new Map(byYearAndGroup.filter((row) => row.period === String(year)).map((row) => [row.key, row.satang]));
  const [now, before] = [ofYear(beYear), ofYear(beYear - 1)];
  const yearSatang = sumSatang(now.values());
  const compared = [...now].filter(([group]) => (before.get(group) ?? 0) > 0);
  const joined = groups.filter(
    ({ joinedOn }) => joinedOn !== null && joinedOn.slice(0, 4) <= end.slice(0, 4),
  );
  const online = sumSatang(channels.filter(({ key }) => ONLINE.includes(key)).map(({ satang }) => satang));
  return {
    yearSatang,
    cumulativeSatang: sumSatang(byYearAndGroup.map(({ satang }) => satang)),
    changePercent: before.size === 0 ? null : changePercent(yearSatang, sumSatang(before.values())),
    groupsSelling: now.size,
    groupsJoined: joined.length,
    groupsCompared: compared.length,
    groupsGrown: compared.filter(([group, satang]) => satang > (before.get(group) ?? 0)).length,
    districts: new Set(joined.map(({ tambonCode }) => tambonCode.slice(0, 4))).size,
    channels: channels
      .map(({ key, satang }) => ({ channel: key as Channel, satang }))
      .sort((a, b) => b.satang - a.satang),
    onlinePercent: yearSatang <= 0 ? 0 : Math.round((online * 1000) / yearSatang) / 10,
    programme,
    corporateSatang: channels.find(({ key }) => key === "corporate")?.satang ?? 0,
  };
}
