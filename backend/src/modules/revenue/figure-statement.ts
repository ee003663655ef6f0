import type { CategoryHandle, Channel } from "@chumchon/contracts";
import type { FigurePeriod } from "./domain/figure-periods";
import { packedMonth } from "./packed-months";

/** What a figure is cut by. `label` is a word that the caller gives to each group: its place or cohort. */
export type FigureCut = "none" | "group" | "channel" | "category" | "label";

/** A group as figures see it; groups belong to another module, so the caller brings them. */
export interface FigureGroup {
  readonly groupId: string;
  readonly label?: string | undefined;
  /** YYYY-MM-DD; only cohort years need it. */
  readonly joinedOn?: string | null | undefined;
}

export interface FigureSpec {
  readonly period: FigurePeriod;
  readonly by: FigureCut;
  /** Months by any of their days, both inclusive; an end that is left out is open. */
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly groupId?: string | undefined;
  readonly channel?: Channel | undefined;
  readonly category?: CategoryHandle | undefined;
  /** With `label` and cohort years: every group that counts. With `onlyGroups`, others are left out. */
  readonly groups?: readonly FigureGroup[] | undefined;
  readonly onlyGroups?: boolean | undefined;
  /** claimed: what waits for a second person; it is never added to verified income. */
  readonly of: "verified" | "claimed";
}

const claimed = `(select group_id, channel, category, date_trunc('month', sold_on)::date as month, amount_satang
  from income_claim where status = 'submitted')`;

const periods: Record<FigurePeriod, string> = {
  all: "'all'",
  month: "to_char(month, 'YYYY-MM')",
  quarter: `to_char(month, 'YYYY"-Q"Q')`,
  year: "(extract(year from month)::int + 543)::text",
  fiscal_year: "(extract(year from month + interval '3 months')::int + 543)::text",
  cohort_year: `coalesce((floor(((extract(year from month) - extract(year from joined)) * 12
    + extract(month from month) - extract(month from joined)) / 12)::int + 1)::text, 'unknown')`,
};

const cuts: Record<FigureCut, string> = {
  none: "'all'",
  group: "fact.group_id",
  channel: "channel",
  category: "category",
  label: "coalesce(label, 'unknown')",
};

export interface FigureStatement {
  readonly sql: string;
  readonly bindings: (string | null)[];
  /** Rows are not period, key, satang but key and all its months in one text; see `packed-months`. */
  readonly isPacked: boolean;
}

/** One statement over the smallest rollup that knows enough. */
export function figureStatement(spec: FigureSpec): FigureStatement {
  const needsKinds =
    spec.by === "channel" ||
    spec.by === "category" ||
    spec.channel !== undefined ||
    spec.category !== undefined;
  const needsMonths = spec.period !== "all" || spec.from !== undefined || spec.to !== undefined;
  const verified = needsKinds
    ? "income_rollup_month"
    : needsMonths
      ? "income_rollup_group_month"
      : "(select group_id, total_satang as amount_satang from income_rollup_group)";
  const groups = (spec.groups ?? []).map(({ groupId, label, joinedOn }) => ({
    id: groupId,
    label: label ?? null,
    joined: joinedOn ?? null,
  }));
  const conditions: [string, string | undefined][] = [
    ["month >= date_trunc('month', ?::date)", spec.from],
    ["month <= ?::date", spec.to],
    ["fact.group_id = ?", spec.groupId],
    ["channel = ?", spec.channel],
    ["category = ?", spec.category],
  ];
  const given = conditions.filter((each): each is [string, string] => each[1] !== undefined);
  const where = given.length > 0 ? `where ${given.map(([sql]) => sql).join(" and ")}` : "";
  const facts = spec.of === "claimed" ? claimed : verified;
  // Months by group are thousands of rows; sent as one text a key they take a third of the time.
  if (spec.period === "month" && spec.by !== "label" && !spec.onlyGroups) {
    const isOfRows = spec.by === "group" && spec.of === "verified" && !needsKinds;
    const sums = `(select month, ${cuts[spec.by]} as key, sum(amount_satang) as satang from ${facts} fact ${where} group by 1, 2)`;
    // Slots of a month are few, and whoever unpacks adds them up: the database would sum every row by itself.
    const rows = `(select month, group_id as key, amount_satang as satang from ${facts} fact ${where})`;
    return {
      sql: `select key, string_agg(${packedMonth} || ' ' || satang, ',') as months from ${isOfRows ? rows : sums} packed
        group by 1 order by 1`,
      bindings: given.map(([, value]) => value),
      isPacked: true,
    };
  }
  return {
    sql: `select ${periods[spec.period]} as period, ${cuts[spec.by]} as key, sum(amount_satang) as satang
      from ${facts} fact
      ${spec.onlyGroups ? "join" : "left join"} jsonb_to_recordset(?::jsonb) as known (id text, label text, joined date) on known.id = fact.group_id
      ${where} group by 1, 2 order by 1, 2`,
    bindings: [JSON.stringify(groups), ...given.map(([, value]) => value)],
    isPacked: false,
  };
}
