import { parseSatang } from "@chumchon/money";
import { BE_OFFSET } from "@chumchon/thai";
import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import type { Activity } from "./domain/computable-income";
import { publishGroups } from "./domain/publish-groups";
import { incomeBySpan, publishableYears, type YearCell, type YearSpan } from "./domain/publish-years";

/** What may be shown of single groups, at one moment and all of it by the same rules. */
export interface PublishedIncome {
  /** By group id, satang, largest first; groups that are hidden are missing. */
  readonly groups: ReadonlyMap<string, number>;
  /** All groups with income that are not shown, in one sum. */
  readonly others: { readonly groups: number; readonly satang: number } | null;
  /** A shown group's years, oldest first; years that must not be told apart are one span. Empty: none may be told. */
  years(groupId: string): (YearSpan & { readonly satang: number })[];
}

export interface ProgrammeIncome {
  readonly verifiedOnlineSatang: number;
  readonly verifiedElsewhereSatang: number;
  /** Claimed and not verified yet: no part of any other figure. */
  readonly claimedSatang: number;
  readonly lastEntryAt: Date | null;
}

/** An imported entry stands for many sales; a claim is one; of a web order all lines are one. */
const SALES_OF_ENTRY = "case when source in ('history', 'import') or kind = 'opening' then 3 else 1 end";
/** More than a few need not be counted: the rules only ask for three. */
const ENTRIES_LOOKED_AT = 50;

/**
 * @param consenting ids of the groups that agreed to show their income
 */
export async function readPublishedIncome(
  pg: Knex,
  consenting: ReadonlySet<string>,
): Promise<PublishedIncome> {
  const years = await readYears(pg);
  const { shown, others } = publishGroups(groupCells(years, consenting), await readActivities(pg));
  const groups = new Map(shown.map((cell) => [cell.groupId, cell.satang]));
  // Nothing yet is no secret of a group that agreed.
  const earning = new Set(years.map((cell) => cell.groupId));
  for (const groupId of consenting) if (!earning.has(groupId)) groups.set(groupId, 0);
  const spans = publishableYears(years, [...groups.keys()]);
  return {
    groups,
    others,
    years: (groupId) =>
      groups.has(groupId)
        ? incomeBySpan(
            years.filter((cell) => cell.groupId === groupId),
            spans,
          )
        : [],
  };
}

function groupCells(years: readonly YearCell[], consenting: ReadonlySet<string>) {
  const byGroup = new Map<string, { satang: number; sales: number }>();
  for (const { groupId, satang, sales } of years) {
    const sum = byGroup.get(groupId) ?? { satang: 0, sales: 0 };
    byGroup.set(groupId, { satang: sum.satang + satang, sales: sum.sales + sales });
  }
  return [...byGroup].map(([groupId, sum]) => ({ groupId, ...sum, consent: consenting.has(groupId) }));
}

async function readYears(pg: Knex): Promise<YearCell[]> {
  const { rows } = await pg.raw<{
    rows: { group_id: string; year: number; satang: string; sales: number }[];
  }>(
    `select cell.group_id, cell.year, cell.satang, counted.sales
     from (select group_id, extract(year from month)::int as year, sum(amount_satang) as satang
           from income_rollup_group_month group by 1, 2) cell
     cross join lateral (
       select coalesce(sum(sales), 0)::int as sales from (
         select coalesce(group_order_id, id) as sale, max(${SALES_OF_ENTRY}) as sales from (
           select * from income_entry
           where group_id = cell.group_id and kind in ('sale', 'opening')
             and effective_on >= make_date(cell.year, 1, 1) and effective_on < make_date(cell.year + 1, 1, 1)
           limit ${ENTRIES_LOOKED_AT}) looked_at
         group by 1) each_sale) counted
     order by cell.group_id, cell.year`,
  );
  return rows.map((row) => ({
    groupId: row.group_id,
    beYear: row.year + BE_OFFSET,
    satang: parseSatang(row.satang),
    sales: row.sales,
  }));
}

async function readActivities(pg: Knex): Promise<Activity[]> {
  const { rows } = await pg.raw<{ rows: { group_id: string; year: number; channel: string }[] }>(
    "select distinct group_id, extract(year from month)::int as year, channel from income_rollup_month",
  );
  return rows.map((row) => ({ groupId: row.group_id, beYear: row.year + BE_OFFSET, channel: row.channel }));
}

export async function readProgrammeIncome(pg: Knex): Promise<ProgrammeIncome> {
  const { rows } = await pg.raw<{
    rows: { online: string; elsewhere: string; claimed: string; last_entry_at: Date | null }[];
  }>(
    `select (select coalesce(sum(amount_satang), 0) from income_rollup_month where channel = 'web') as online,
            (select coalesce(sum(amount_satang), 0) from income_rollup_month where channel <> 'web') as elsewhere,
            (select coalesce(sum(amount_satang), 0) from income_claim where status = 'submitted') as claimed,
            (select max(recorded_at) from income_entry) as last_entry_at`,
  );
  const row = rows[0];
  return {
    verifiedOnlineSatang: parseSatang(row?.online ?? "0"),
    verifiedElsewhereSatang: parseSatang(row?.elsewhere ?? "0"),
    claimedSatang: parseSatang(row?.claimed ?? "0"),
    lastEntryAt: row?.last_entry_at ?? null,
  };
}
