import { parseSatang } from "@chumchon/money";

/** A rollup, its slots added up, that is not the sum of its entries. */
export interface RollupDifference {
  readonly rollup: string;
  /** Group id, and where the rollup has them channel, category and month. */
  readonly key: string;
  /** null: the row is missing. */
  readonly rollupSatang: number | null;
  /** null: there are no entries for it. */
  readonly entriesSatang: number | null;
}

const ROLLUPS = [
  { table: "income_rollup_group", amount: "total_satang", keys: ["group_id"] },
  { table: "income_rollup_group_month", amount: "amount_satang", keys: ["group_id", "month"] },
  {
    table: "income_rollup_month",
    amount: "amount_satang",
    keys: ["group_id", "channel", "category", "month"],
  },
] as const;

/** One statement, so that entries and rollups are seen at the same moment. */
export const RECOUNT = `
  with entry as (select *, date_trunc('month', effective_on)::date as month from income_entry)
  ${ROLLUPS.map(differencesOf).join(" union all ")}
  order by 1, 2`;

function differencesOf({ table, amount, keys }: (typeof ROLLUPS)[number]): string {
  const list = keys.join(", ");
  return `
    select '${table}' as rollup, concat_ws(' ', ${list}) as key, kept.amount as rollup_satang, counted.amount as entries_satang
    from (select ${list}, sum(${amount}) as amount from ${table} group by ${list}) kept
    full join (select ${list}, sum(amount_satang) as amount from entry group by ${list}) counted using (${list})
    where kept.amount is distinct from counted.amount`;
}

export interface RollupDifferenceRow {
  rollup: string;
  key: string;
  rollup_satang: string | null;
  entries_satang: string | null;
}

export function toRollupDifference(row: RollupDifferenceRow): RollupDifference {
  return {
    rollup: row.rollup,
    key: row.key,
    rollupSatang: row.rollup_satang === null ? null : parseSatang(row.rollup_satang),
    entriesSatang: row.entries_satang === null ? null : parseSatang(row.entries_satang),
  };
}
