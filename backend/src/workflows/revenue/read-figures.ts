import type { Figures, FiguresQuery } from "@chumchon/contracts";
import { sumSatang } from "@chumchon/money";
import {
  changePercent,
  type FigureRow,
  rollingTwelve,
  yearOnYear,
} from "../../modules/revenue/domain/growth";
import { definitionsOf } from "../../modules/revenue/domain/income-definition";
import type { FigureReader } from "../../modules/revenue/figure-reader";
import type { FigureSpec } from "../../modules/revenue/figure-statement";
import { chooseGroups, isNarrowed, labelOf, type ProgrammeGroup } from "./read-programme-groups";

/**
 * Income in any cut, verified and claimed apart, each row beside the same period a year earlier.
 * @param today day in Bangkok, to which sums of twelve months go
 */
export async function readFigures(
  figures: FigureReader,
  groups: readonly ProgrammeGroup[],
  asked: FiguresQuery,
  today: string,
): Promise<Omit<Figures, "as_of">> {
  const spec = specOf(asked, groups);
  // The base of the first year lies before the period, so it is read without its beginning and cut afterwards.
  const [all, verified, claimed] = await Promise.all([
    figures.series({ ...spec, of: "verified", from: undefined }),
    figures.series({ ...spec, of: "verified" }),
    figures.series({ ...spec, of: "claimed" }),
  ]);
  return {
    rows: joinRows(verified, claimed, yearOnYear(spec.period, all)),
    rolling_twelve:
      asked.period === "month" && asked.by === "none" ? rollingTwelve(all, today.slice(0, 7)) : [],
    total: { verified_satang: total(verified), claimed_satang: total(claimed) },
    definitions: definitionsOf({ from: spec.from, to: spec.to }).map((each) => ({ ...each })),
  };
}

function specOf(asked: FiguresQuery, groups: readonly ProgrammeGroup[]): Omit<FigureSpec, "of"> {
  const isPlace = asked.by === "amphoe" || asked.by === "tambon" || asked.by === "cohort";
  return {
    period: asked.period,
    by: isPlace ? "label" : (asked.by as "none" | "group" | "channel" | "category"),
    from: asked.from_month && `${asked.from_month}-01`,
    to: asked.to_month && `${asked.to_month}-01`,
    groupId: asked.group_id,
    channel: asked.channel,
    category: asked.category,
    groups: chooseGroups(groups, asked).map((group) => ({
      groupId: group.id,
      label: labelOf(group, asked.by),
      joinedOn: group.joinedOn,
    })),
    onlyGroups: isNarrowed(asked),
  };
}

function joinRows(
  verified: readonly FigureRow[],
  claimed: readonly FigureRow[],
  before: ReadonlyMap<string, number | null>,
): Figures["rows"] {
  const waiting = new Map(claimed.map((row) => [`${row.period} ${row.key}`, row.satang]));
  const rows = verified.map((row) => {
    const name = `${row.period} ${row.key}`;
    const base = before.get(name) ?? null;
    const claimedSatang = waiting.get(name) ?? 0;
    waiting.delete(name);
    return {
      period: row.period,
      key: row.key,
      verified_satang: row.satang,
      claimed_satang: claimedSatang,
      year_before_satang: base,
      change_percent: changePercent(row.satang, base),
    };
  });
  const only = claimed.filter((row) => waiting.has(`${row.period} ${row.key}`));
  return [
    ...rows,
    ...only.map((row) => ({
      period: row.period,
      key: row.key,
      verified_satang: 0,
      claimed_satang: row.satang,
      year_before_satang: null,
      change_percent: null,
    })),
  ];
}

const total = (rows: readonly FigureRow[]) => sumSatang(rows.map((row) => row.satang));
