import type { CategoryHandle, Channel } from "@chumchon/contracts";
import { parseSatang, sumSatang } from "@chumchon/money";
import { BE_OFFSET } from "@chumchon/thai";
import { monthsAndDays, type Period } from "./domain/months-and-days";

export interface SummaryFilters extends Period {
  readonly groupId?: string | undefined;
  readonly channel?: Channel | undefined;
  readonly category?: CategoryHandle | undefined;
}

/** What only entries know. */
export interface EntryConditions {
  readonly kind?: string | undefined;
  readonly source?: string | undefined;
  readonly claimId?: string | undefined;
  readonly importId?: string | undefined;
  /** Only these groups; an empty list is none. */
  readonly groupIds?: readonly string[] | undefined;
  /** Only what was not sold on this website. */
  readonly elsewhere?: boolean | undefined;
}

export interface YearIncome {
  readonly beYear: number;
  readonly satang: number;
}

export interface ChannelIncome {
  readonly channel: Channel;
  readonly satang: number;
}

export interface GroupIncome {
  readonly groupId: string;
  readonly satang: number;
}

export interface IncomeSummary {
  readonly totalSatang: number;
  /** Only years with entries, oldest first. */
  readonly byYear: YearIncome[];
  /** Largest first, as are channels. */
  readonly byGroup: GroupIncome[];
  readonly byChannel: ChannelIncome[];
}

export interface Statement {
  readonly sql: string;
  readonly bindings: (string | number)[];
}

/** Sums of a period: its whole months from the rollup, the days at its edges from the entries. */
export function summaryStatement(filters: SummaryFilters): Statement {
  const { months, days } = monthsAndDays(filters);
  const sources = [
    ...(months ? [sourceOf("income_rollup_month", "month", months, filters)] : []),
    ...days.map((range) => sourceOf("income_entry", "effective_on", range, filters)),
  ];
  const none = "select 0 as year, '' as group_id, '' as channel, 0::bigint as amount_satang where false";
  const facts = sources.length > 0 ? sources.map((source) => source.sql).join(" union all ") : none;
  return {
    sql: `with facts as (${facts})
      select year, group_id, channel, sum(amount_satang) as satang from facts
      group by grouping sets ((year), (group_id), (channel))`,
    bindings: sources.flatMap((source) => source.bindings),
  };
}

function sourceOf(table: string, day: string, period: Period, filters: SummaryFilters): Statement {
  const { where, bindings } = conditionsOf({ ...filters, ...period }, day);
  return {
    sql: `select extract(year from ${day})::int as year, group_id, channel, amount_satang from ${table} ${where}`,
    bindings,
  };
}

/** The WHERE clause of what is given; `day` is the column that the period bounds, both ends inclusive. */
export function conditionsOf(
  filters: SummaryFilters & EntryConditions,
  day: string,
): { where: string; bindings: string[] } {
  const conditions: [string, string | undefined][] = [
    [`${day} >= ?::date`, filters.from],
    [`${day} <= ?::date`, filters.to],
    ["group_id = ?", filters.groupId],
    ["channel = ?", filters.channel],
    ["category = ?", filters.category],
    ["kind = ?", filters.kind],
    ["source = ?", filters.source],
    ["claim_id = ?", filters.claimId],
    ["import_id = ?", filters.importId],
    ["group_id = any(string_to_array(?, ','))", filters.groupIds?.join(",")],
    ["channel <> ?", filters.elsewhere ? "web" : undefined],
  ];
  const parts: string[] = [];
  const bindings: string[] = [];
  for (const [sql, value] of conditions) {
    if (value === undefined) continue;
    parts.push(sql);
    bindings.push(value);
  }
  return { where: parts.length > 0 ? `where ${parts.join(" and ")}` : "", bindings };
}

/** One row is of one grouping set: the columns of the others are null. */
export interface SummaryRow {
  year: number | null;
  group_id: string | null;
  channel: Channel | null;
  satang: string;
}

export function toSummary(rows: readonly SummaryRow[]): IncomeSummary {
  const byYear: YearIncome[] = [];
  const byGroup: GroupIncome[] = [];
  const byChannel: ChannelIncome[] = [];
  for (const row of rows) {
    const satang = parseSatang(row.satang);
    if (row.year !== null) byYear.push({ beYear: row.year + BE_OFFSET, satang });
    else if (row.group_id !== null) byGroup.push({ groupId: row.group_id, satang });
    else if (row.channel !== null) byChannel.push({ channel: row.channel, satang });
  }
  byYear.sort((a, b) => a.beYear - b.beYear);
  byGroup.sort((a, b) => b.satang - a.satang || (a.groupId < b.groupId ? -1 : 1));
  byChannel.sort((a, b) => b.satang - a.satang || (a.channel < b.channel ? -1 : 1));
  return { totalSatang: sumSatang(byYear.map((year) => year.satang)), byYear, byGroup, byChannel };
}
