import type { Knex } from "@medusajs/framework/mikro-orm/knex";

/** A holder that has not been heard of for so long is dead, and what it holds is free. */
export const DEAD_AFTER_SECONDS = 6;

export type Lease = { key: string; token: string };
export type Wanted = {
  keys: readonly string[];
  /** The process. */
  holder: string;
  /** Who within it; the same owner takes its own lease again. */
  owner: string | null;
  expireSeconds?: number;
};

/** The statements behind the locks. Every one is atomic by itself, and only the database's clock counts. */
export function createLeaseTable(pg: Knex) {
  async function rowsOf<T>(sql: string, values: unknown[]): Promise<T[]> {
    const result = await pg.raw(sql, values as never);
    return result.rows as T[];
  }

  return {
    /**
     * Takes all the keys or none of them. Sorted, so that two that want the same keys never wait for each other.
     *
     * Whether a holder is dead is judged as things stood when this statement began: of beats it sees no later ones, while
     * a lease that it had to wait for it sees as it is now. So a lease that was taken since, or shortly before, is left
     * alone whatever its holder's beats look like.
     * @returns the leases with their fencing tokens, each larger than every earlier one; undefined when a key is held
     */
    async take({ keys, holder, owner, expireSeconds }: Wanted): Promise<Lease[] | undefined> {
      const sorted = [...new Set(keys)].sort();
      const taken = await rowsOf<Lease>(
        `insert into lock_lease as held (key, holder, owner, token, expires_at)
         select key, ?, ?, nextval('lock_lease_token'), clock_timestamp() + make_interval(secs => ?::float8)
         from unnest(?::text[]) as wanted (key) order by key
         on conflict (key) do update set holder = excluded.holder, owner = excluded.owner, token = excluded.token,
           taken_at = clock_timestamp(), expires_at = excluded.expires_at
         where held.expires_at <= clock_timestamp()
           or held.owner = excluded.owner
           or held.taken_at < statement_timestamp() - make_interval(secs => ?)
             and not exists (select 1 from lock_holder alive where alive.id = held.holder
               and alive.beat_at > statement_timestamp() - make_interval(secs => ?))
         returning key, token::text`,
        [holder, owner, expireSeconds ?? null, sorted, DEAD_AFTER_SECONDS, DEAD_AFTER_SECONDS],
      );
      if (taken.length === sorted.length) return taken;
      if (taken.length > 0) await this.giveBack(taken);
      return undefined;
    },

    /** Only what is still ours: somebody may have taken it over while this process looked dead. */
    async giveBack(leases: readonly Lease[]): Promise<void> {
      await rowsOf("delete from lock_lease where key = any(?) and token = any(?::bigint[])", [
        leases.map(({ key }) => key),
        leases.map(({ token }) => token),
      ]);
    },

    /** @returns how many of the keys this owner held */
    async release(keys: readonly string[], owner: string | null): Promise<number> {
      const gone = await rowsOf(
        "delete from lock_lease where key = any(?) and owner is not distinct from ? returning key",
        [keys, owner],
      );
      return gone.length;
    },

    async releaseAll(owner: string | undefined): Promise<void> {
      if (owner === undefined) await rowsOf("delete from lock_lease", []);
      else await rowsOf("delete from lock_lease where owner = ?", [owner]);
    },

    /** Says that this process lives. @returns the tokens that it still holds */
    async beat(holder: string): Promise<Set<string>> {
      await rowsOf(
        `insert into lock_holder (id) values (?) on conflict (id) do update set beat_at = clock_timestamp()`,
        [holder],
      );
      const held = await rowsOf<Lease>("select key, token::text from lock_lease where holder = ?", [holder]);
      return new Set(held.map(({ token }) => token));
    },

    /** Forgets processes that are long gone. */
    async sweep(): Promise<void> {
      await rowsOf("delete from lock_holder where beat_at < clock_timestamp() - interval '1 hour'", []);
    },
  };
}

export type LeaseTable = ReturnType<typeof createLeaseTable>;
