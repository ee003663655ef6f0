import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { createIncomeSeals, type LatestSeal, type SealFault } from "../../modules/revenue/income-seals";
import { RECOUNT, type RollupDifferenceRow, toRollupDifference } from "../../modules/revenue/recount-rollups";
import { WITHOUT_SOURCE } from "./entries-without-source";

export interface IncomeFault {
  /** What `seals.verify` names, and: rollup (a figure is not the sum of its entries), no_source. */
  readonly kind: SealFault["kind"] | "rollup" | "no_source";
  /** Entry id, number of a seal, or key of a rollup row. */
  readonly what: string;
  readonly found: string;
}

export interface VerifiedIncome {
  readonly entries: number;
  readonly totalSatang: string;
  readonly latestSeal: LatestSeal | undefined;
  readonly faults: IncomeFault[];
}

/**
 * Recounts everything and names what does not fit. Only reads; needs no running shop.
 * @param printed a seal read off paper or off the impact page.
 */
export async function verifyIncome(pg: Knex, printed?: string): Promise<VerifiedIncome> {
  const seals = createIncomeSeals(pg);
  const counted = await pg.raw<{ rows: { entries: string; total: string | null }[] }>(
    "select count(*) as entries, sum(amount_satang)::text as total from income_entry",
  );
  const rollups = await pg.raw<{ rows: RollupDifferenceRow[] }>(RECOUNT);
  const orphans = await pg.raw<{ rows: { id: string; found: string }[] }>(WITHOUT_SOURCE);
  return {
    entries: Number(counted.rows[0]?.entries ?? 0),
    totalSatang: counted.rows[0]?.total ?? "0",
    latestSeal: await seals.latest(),
    faults: [
      ...(await seals.verify(printed)),
      ...rollups.rows.map(toRollupDifference).map(({ rollup, key, rollupSatang, entriesSatang }) => ({
        kind: "rollup" as const,
        what: `${rollup} ${key}`,
        found: `${rollupSatang ?? "no row"}, its entries sum to ${entriesSatang ?? "nothing"}`,
      })),
      ...orphans.rows.map(({ id, found }) => ({ kind: "no_source" as const, what: id, found })),
    ],
  };
}
