import { createHash } from "node:crypto";
import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import type { LoaderOptions } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { checkoutHold } from "../guards/checkout-hold";
import { oneOrderACart } from "../guards/one-order-a-cart";
import { stockGuard } from "../guards/stock-guard";

export type GuardOptions = {
  /** Set for servers: they don't sell without the guards. */
  required?: boolean;
};

const guards = [stockGuard, oneOrderACart, checkoutHold];
const version = createHash("sha256").update(JSON.stringify(guards)).digest("hex").slice(0, 16);

/**
 * Puts the guards on core's tables. At start and not in a migration: migrations of modules run side by side, and the
 * link tables come after all of them. Does nothing where the guards of this version are in place.
 * @throws when a server would have to sell without them
 */
export default async function installGuards({
  container,
  options,
}: LoaderOptions<GuardOptions>): Promise<void> {
  const pg = container.resolve<Knex>(ContainerRegistrationKeys.PG_CONNECTION);
  await pg.transaction(async (trx) => {
    if (await areInstalled(trx)) return;
    // Several processes may start at the same moment.
    await trx.raw("select pg_advisory_xact_lock(hashtext('order-guards'))");
    if (await areInstalled(trx)) return;
    const missing = await missingTable(trx);
    if (missing) {
      if (options?.required)
        throw new Error(`There is no table ${missing}: run \`medusa db:migrate\` first.`);
      return;
    }
    for (const { sql } of guards) await trx.raw(sql);
    await trx.raw(`comment on function keep_reserved_true() is 'order-guards ${version}'`);
  });
}

async function areInstalled(pg: Knex): Promise<boolean> {
  const { rows } = await pg.raw(
    "select obj_description(to_regproc('keep_reserved_true')::oid, 'pg_proc') = ? as installed",
    [`order-guards ${version}`],
  );
  return rows[0]?.installed === true;
}

async function missingTable(pg: Knex): Promise<string | undefined> {
  for (const { table } of guards) {
    const { rows } = await pg.raw("select to_regclass(?) is not null as there", [table]);
    if (!rows[0]?.there) return table;
  }
  return undefined;
}
