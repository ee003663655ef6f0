import { parseSatang } from "@chumchon/money";
import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import type { FigureRow } from "./domain/growth";
import type { SalesAround } from "./domain/sales-around";
import { type FigureSpec, figureStatement } from "./figure-statement";
import { type PackedMonths, unpackMonths } from "./packed-months";
import type { PostedMemo } from "./posted-memo";
import {
  type AskedSales,
  type SalesAroundRow,
  salesAroundStatement,
  toSalesAround,
} from "./sales-around-statement";

export interface YearTarget {
  readonly groupId: string;
  readonly beYear: number;
  readonly targetSatang: number;
}

export interface Baseline {
  readonly groupId: string;
  /** Average income a month before joining, as the group said at intake. */
  readonly monthlySatang: number;
  readonly note: string | null;
}

/** Figures of income: sums come from rollups only, so that they cost the same however many entries there are. */
export class FigureReader {
  /** @param memo leave it out inside of a transaction, which may see another state than everybody else */
  constructor(
    private readonly knex: Knex,
    private readonly memo?: PostedMemo,
  ) {}

  /** Sums by period and cut, in order; what has no entries is missing, which is not zero. */
  async series(spec: FigureSpec): Promise<readonly FigureRow[]> {
    // What is claimed, and what groups are called or when they joined, changes without a posting.
    const isOfEntries = spec.of === "verified" && spec.groups === undefined;
    if (!this.memo || !isOfEntries) return await this.readSeries(spec);
    return await this.memo.of(`series ${JSON.stringify(spec)}`, () => this.readSeries(spec));
  }

  /** Verified income by group id and month (YYYY-MM). */
  async monthsByGroup(): Promise<ReadonlyMap<string, ReadonlyMap<string, number>>> {
    const read = async () =>
      toMonths(await this.readSeries({ period: "month", by: "group", of: "verified" }));
    return this.memo ? await this.memo.of("months by group", read) : await read();
  }

  private async readSeries(spec: FigureSpec): Promise<FigureRow[]> {
    const { sql, bindings, isPacked } = figureStatement(spec);
    const { rows } = await this.knex.raw<{ rows: unknown[] }>(sql, bindings as string[]);
    if (isPacked) return unpackMonths(rows as PackedMonths[]);
    const sums = rows as { period: string; key: string; satang: string }[];
    return sums.map((row) => ({ ...row, satang: parseSatang(row.satang) }));
  }

  /** Cumulative income of each group that has any, in any order. */
  async totals(groupIds?: readonly string[]): Promise<{ key: string; satang: number }[]> {
    const only = groupIds ? "where group_id = any(?::text[])" : "";
    const { rows } = await this.knex.raw<{ rows: { key: string; satang: string }[] }>(
      `select group_id as key, sum(total_satang) as satang from income_rollup_group ${only} group by 1`,
      (groupIds ? [[...groupIds]] : []) as never,
    );
    return rows.map(({ key, satang }) => ({ key, satang: parseSatang(satang) }));
  }

  /**
   * Day of each group's last sale that still counts; groups that never sold are missing. Not a sum, so no rollup has
   * it: the index on group and day answers it from the newest entry backwards, one look a group.
   */
  async lastSales(groupIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
    if (!this.memo) return await this.readLastSales(groupIds);
    return await this.memo.of(`last sales ${groupIds.join()}`, () => this.readLastSales(groupIds));
  }

  private async readLastSales(groupIds: readonly string[]): Promise<Map<string, string>> {
    const { rows } = await this.knex.raw<{ rows: { id: string; day: string }[] }>(
      `select asked.id, last.day::text as day from unnest(?::text[]) as asked (id)
       cross join lateral (select entry.effective_on as day from income_entry entry
         where entry.group_id = asked.id and entry.amount_satang > 0 and entry.kind <> 'reversal'
           and not exists (select 1 from income_entry back where back.reverses_id = entry.id and back.kind = 'reversal')
         order by entry.effective_on desc limit 1) last`,
      [[...groupIds]] as never,
    );
    return new Map(rows.map((row) => [row.id, row.day]));
  }

  /** Sums around each of these days, in their order; see `sales-around`. */
  async salesAround(asked: readonly AskedSales[], months: number): Promise<SalesAround[]> {
    const { sql, bindings } = salesAroundStatement(asked, months);
    const { rows } = await this.knex.raw<{ rows: SalesAroundRow[] }>(sql, bindings);
    return rows.map(toSalesAround);
  }

  async targets(beYear: number): Promise<YearTarget[]> {
    const rows: { group_id: string; be_year: number; amount_satang: string }[] = await this.knex(
      "income_target",
    ).where({ be_year: beYear });
    return rows.map((row) => ({
      groupId: row.group_id,
      beYear: row.be_year,
      targetSatang: parseSatang(row.amount_satang),
    }));
  }

  async baselines(): Promise<Baseline[]> {
    const rows: { group_id: string; monthly_satang: string; note: string | null }[] =
      await this.knex("income_baseline").select();
    return rows.map((row) => ({
      groupId: row.group_id,
      monthlySatang: parseSatang(row.monthly_satang),
      note: row.note,
    }));
  }

  /** Sets a group's target of a year; null takes it away. */
  async setTarget(groupId: string, beYear: number, satang: number | null): Promise<void> {
    const row = { group_id: groupId, be_year: beYear };
    if (satang === null) return void (await this.knex("income_target").where(row).delete());
    await this.knex("income_target")
      .insert({ ...row, amount_satang: satang })
      .onConflict(["group_id", "be_year"])
      .merge({ amount_satang: satang, updated_at: this.knex.fn.now() });
  }

  /** Sets what a group earned a month before joining; null takes it away. */
  async setBaseline(groupId: string, monthlySatang: number | null, note: string | null): Promise<void> {
    if (monthlySatang === null) {
      return void (await this.knex("income_baseline").where({ group_id: groupId }).delete());
    }
    await this.knex("income_baseline")
      .insert({ group_id: groupId, monthly_satang: monthlySatang, note })
      .onConflict("group_id")
      .merge({ monthly_satang: monthlySatang, note, updated_at: this.knex.fn.now() });
  }
}

function toMonths(rows: readonly FigureRow[]): Map<string, Map<string, number>> {
  const groups = new Map<string, Map<string, number>>();
  for (const { key, period, satang } of rows) {
    const months = groups.get(key);
    if (months) months.set(period, satang);
    else groups.set(key, new Map([[period, satang]]));
  }
  return groups;
}
