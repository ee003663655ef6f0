import { type Knex, knex } from "@medusajs/framework/mikro-orm/knex";
import type { LoaderOptions } from "@medusajs/framework/types";
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils";
import type { GuardOptions } from "./install-guards";

type ModuleSetting = { options?: { providers?: { resolve?: unknown; is_default?: boolean }[] } };

const sharedProviders = /locking-(lease|redis|postgres)$/;

/** Whether other processes see the locks that this one takes. Without a provider core keeps them in memory. */
export function locksAreShared(setting: ModuleSetting | undefined): boolean {
  const providers = setting?.options?.providers ?? [];
  const chosen = providers.find((provider) => provider.is_default) ?? providers[0];
  return typeof chosen?.resolve === "string" && sharedProviders.test(chosen.resolve);
}

/**
 * A place beside other backend processes on this database, kept for as long as the process lives: a lock of its
 * connection, which PostgreSQL gives back when the connection ends, however it ends.
 * @returns what gives it back
 * @throws when this process or another one keeps its locks to itself and they are two
 */
export async function claimPlace(pg: Knex, shared: boolean): Promise<() => Promise<void>> {
  const { connection } = pg.client.config as { connection: Record<string, unknown> };
  const own = knex({
    client: "pg",
    connection: { ...connection, application_name: "market-place" },
    pool: { min: 1, max: 1 },
  });
  const { rows } = await own.raw(
    `select pg_try_advisory_lock${shared ? "_shared" : ""}(hashtextextended('backend-processes', 0)) as free`,
  );
  if (rows[0]?.free === true) return () => own.destroy();
  await own.destroy();
  throw new Error(
    shared
      ? "Another backend process on this database keeps its locks in memory. Stop it first, or give it the locking provider of medusa-config.ts."
      : "This process would keep its locks in memory, and another one runs on this database. Use the locking provider of medusa-config.ts (modules/locking-lease) for several processes.",
  );
}

/** Servers only: scripts and migrations sell nothing. */
export default async function refuseUnsharedLocks({
  container,
  options,
}: LoaderOptions<GuardOptions>): Promise<void> {
  if (!options?.required) return;
  const pg = container.resolve<Knex>(ContainerRegistrationKeys.PG_CONNECTION);
  const config = container.resolve<{ modules?: Record<string, ModuleSetting> }>(
    ContainerRegistrationKeys.CONFIG_MODULE,
  );
  await claimPlace(pg, locksAreShared(config.modules?.[Modules.LOCKING]));
}
