import { readdirSync } from "node:fs";
import { join } from "node:path";
import type { Knex } from "@medusajs/framework/mikro-orm/knex";

export interface Readiness {
  /** Whether this process may be asked anything: its database answers and is as new as its code. */
  readonly ready: boolean;
  readonly database: "ok" | "unreachable";
  /** Migrations of ours that the database has not seen; null when it can't be asked. */
  readonly migrations_missing: number | null;
  /** Seconds that the oldest waiting event of Omise has waited. */
  readonly inbox_lag_seconds: number | null;
  /** Days that the oldest open payment case has waited; null without one. */
  readonly oldest_case_days: number | null;
  /** What somebody should look at although the shop can serve. */
  readonly warnings: readonly ("inbox_lags" | "case_is_old")[];
}

/** Beyond these somebody should look: the poller asks every few seconds, and a case is worked off in two days. */
export const INBOX_LAG_SECONDS = 300;
export const CASE_DAYS = 2;

const WITHIN_MS = 2_000;

/** Asks the database how things stand; never throws. */
export async function readReadiness(pg: Knex, migrations: readonly string[]): Promise<Readiness> {
  try {
    const missing = await countMissing(pg, migrations);
    // Tables that a missing migration would make can't be asked.
    const waiting = missing === 0 ? await readWaiting(pg) : { inbox: null, days: null };
    const warnings = [
      ...((waiting.inbox ?? 0) > INBOX_LAG_SECONDS ? (["inbox_lags"] as const) : []),
      ...((waiting.days ?? 0) > CASE_DAYS ? (["case_is_old"] as const) : []),
    ];
    return {
      ready: missing === 0,
      database: "ok",
      migrations_missing: missing,
      inbox_lag_seconds: waiting.inbox,
      oldest_case_days: waiting.days,
      warnings,
    };
  } catch {
    return {
      ready: false,
      database: "unreachable",
      migrations_missing: null,
      inbox_lag_seconds: null,
      oldest_case_days: null,
      warnings: [],
    };
  }
}

async function countMissing(pg: Knex, migrations: readonly string[]): Promise<number> {
  const { rows } = await pg
    .raw("select name from mikro_orm_migrations where name = any(?::text[])", [[...migrations]])
    .timeout(WITHIN_MS);
  return migrations.length - new Set(rows.map((row: { name: string }) => row.name)).size;
}

async function readWaiting(pg: Knex): Promise<{ inbox: number | null; days: number | null }> {
  const { rows } = await pg
    .raw(
      `select coalesce((select extract(epoch from now() - min(received_at))::int from webhook_event where processed_at is null), 0) as inbox,
              (select floor(extract(epoch from now() - min(opened_at)) / 86400)::int from payment_case where state = 'open') as days`,
    )
    .timeout(WITHIN_MS);
  return rows[0];
}

/** Names of our own migrations, read once from the compiled files. */
export function listOwnMigrations(modules: string): string[] {
  return readdirSync(modules, { recursive: true, encoding: "utf8" }).flatMap((file) => {
    const name = /migrations[/\\](Migration\d+)\.[jt]s$/.exec(file)?.[1];
    return name ? [name] : [];
  });
}

export const ownMigrations = (): string[] => listOwnMigrations(join(__dirname, "..", "modules"));
