import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { type Waits, waitAfter } from "./domain/sign-in-waits";

export type Taken =
  | { ok: true }
  | { ok: false; reason: "wait"; seconds: number }
  | { ok: false; reason: "locked" };

/** Counts tries in one statement each, so that twenty at once are twenty and not one. */
export interface SignInTries {
  /** Counts a try as failed before it is made; `giveBack` or `clear` undo it. */
  take(key: string, waits: Waits): Promise<Taken>;
  /** The try was right: it does not count. */
  giveBack(key: string): Promise<void>;
  clear(key: string): Promise<void>;
  /** Of these keys, those that staff have to lift. */
  lockedOf(keys: readonly string[], waits: Waits): Promise<Set<string>>;
}

const lockHours = 24;
/** After this long without a try the counting begins again. */
const forgetHours = 24;

export function createSignInTries(pg: Knex): SignInTries {
  return {
    async take(key, waits) {
      // Every wait that can come next, by the number of failures, so that the database picks it in the same statement.
      const table = Array.from({ length: waits.free + waits.seconds.length + 12 }, (_, index) => {
        const wait = waitAfter(index + 1, waits);
        return wait === "locked" ? lockHours * 3600 : wait;
      });
      const { rows } = await pg.raw<{ rows: { key: string }[] }>(TAKE, [key, JSON.stringify(table)]);
      if (rows.length === 1) return { ok: true };
      const row = await pg("sign_in_try").where({ key }).first("failures", "blocked_until");
      if (!row) return { ok: true };
      if (row.failures >= waits.lockAt) return { ok: false, reason: "locked" };
      const left = Math.ceil((new Date(row.blocked_until).getTime() - Date.now()) / 1000);
      return { ok: false, reason: "wait", seconds: Math.max(1, left) };
    },
    async giveBack(key) {
      await pg.raw(
        `with gone as (delete from sign_in_try where key = ? and failures = 1 returning key)
         update sign_in_try set failures = failures - 1, blocked_until = null
         where key = ? and failures > 1 and not exists (select 1 from gone)`,
        [key, key],
      );
    },
    async clear(key) {
      await pg("sign_in_try").where({ key }).delete();
    },
    async lockedOf(keys, waits) {
      const rows = await pg("sign_in_try")
        .whereIn("key", [...keys])
        .where("failures", ">=", Math.min(waits.lockAt, 2_000_000_000))
        .where("blocked_until", ">", pg.fn.now())
        .select("key");
      return new Set(rows.map((row: { key: string }) => row.key));
    },
  };
}

/** No row comes back while the key has to wait. `waits` is a list: the first is the wait after one failure. */
const TAKE = `
  with given as (select ?::text as key, ?::jsonb as waits)
  insert into sign_in_try as t (key, failures, blocked_until)
  select key, 1, now() + make_interval(secs => (waits->>0)::int) from given
  on conflict (key) do update set
    failures = case when t.tried_at < now() - interval '${forgetHours} hours' then 1 else t.failures + 1 end,
    blocked_until = now() + make_interval(secs => (
      (select waits from given) ->> case when t.tried_at < now() - interval '${forgetHours} hours' then 0
        else least(t.failures, jsonb_array_length((select waits from given)) - 1) end)::int),
    tried_at = now()
  where t.blocked_until is null or t.blocked_until <= now()
  returning key`;
