import type { Channel } from "@chumchon/contracts";
import { parseSatang } from "@chumchon/money";
import type { SalesAround } from "./domain/sales-around";

/** Sales of a group around a day, YYYY-MM-DD in Bangkok. */
export interface AskedSales {
  readonly groupId: string;
  readonly day: string;
}

/** Where somebody buys by a screen: what training in online marketing should move. */
export const onlineChannels: readonly Channel[] = ["web", "line", "facebook", "tiktok", "marketplace"];

/** One row for each that is asked, in their order, from the monthly rollup. The month of the day is in neither sum. */
export function salesAroundStatement(
  asked: readonly AskedSales[],
  months: number,
): { sql: string; bindings: (string | number)[] } {
  const rows = asked.map(({ groupId, day }, place) => ({ place, group_id: groupId, day }));
  const sum = (side: string) => `coalesce(sum(amount_satang) filter (where ${side}), 0)::text`;
  const [before, after] = ["fact.month < asked.middle", "fact.month > asked.middle"];
  const online = `fact.channel in (${onlineChannels.map((each) => `'${each}'`).join(", ")})`;
  return {
    sql: `select ${sum(before)} as before, ${sum(after)} as after,
        ${sum(`${before} and ${online}`)} as online_before, ${sum(`${after} and ${online}`)} as online_after
      from (select place, group_id, date_trunc('month', day)::date as middle
        from jsonb_to_recordset(?::jsonb) as given (place int, group_id text, day date)) asked
      left join income_rollup_month fact on fact.group_id = asked.group_id
        and fact.month >= asked.middle - make_interval(months => ?::int)
        and fact.month <= asked.middle + make_interval(months => ?::int)
      group by asked.place order by asked.place`,
    bindings: [JSON.stringify(rows), months, months],
  };
}

export interface SalesAroundRow {
  before: string;
  after: string;
  online_before: string;
  online_after: string;
}

export const toSalesAround = (row: SalesAroundRow): SalesAround => ({
  beforeSatang: parseSatang(row.before),
  afterSatang: parseSatang(row.after),
  onlineBeforeSatang: parseSatang(row.online_before),
  onlineAfterSatang: parseSatang(row.online_after),
});
