import type { Knex } from "@medusajs/framework/mikro-orm/knex";

/** Adds rollup slots of months that are over up in one row each. @returns how many rows were written */
export async function foldSlotsIn(knex: Knex): Promise<number> {
  const { rows } = await knex.raw<{ rows: { row_count: number }[] }>(
    "insert into income_rollup_fold default values returning row_count",
  );
  return rows[0]?.row_count ?? 0;
}
