import { foldThai } from "@chumchon/thai";
import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { ContainerRegistrationKeys, generateEntityId, MedusaService } from "@medusajs/framework/utils";
import { EngineBook } from "./engine-book";
import { SearchMiss } from "./models/search-miss";
import { SearchWord } from "./models/search-word";
import { type ChangeSubject, productsOfSubject } from "./watched-tables";

export type CatalogueChange = { id: string; subject: ChangeSubject; subject_id: string };

type WriteChanges = (productIds: string[], subjects: ReadonlySet<ChangeSubject>) => Promise<void>;

const CHANGES_AT_ONCE = 5_000;
const KEEP_DONE = "1 day";
const MISSES_KEPT = 2_000;
/** Only one process writes documents at a time: of two, the later one has to have read later facts. */
const FOLLOWER_LOCK = 2_109_620;

export default class CatalogueSearchService extends MedusaService({ SearchWord, SearchMiss }) {
  readonly engines: EngineBook;
  /** A follower that lost its connections half-way would hold the end of the process up for a minute. */
  readonly __hooks = { onApplicationPrepareShutdown: () => this.stopFollowing() };
  private readonly knex: Knex;
  private following: Promise<unknown> = Promise.resolve();
  private stopped = false;

  constructor(container: Record<string, unknown>) {
    // biome-ignore lint/complexity/noArguments: the generated constructor takes whatever the framework passes
    super(...arguments);
    // The framework's container is untyped: this key is the shared PostgreSQL connection.
    this.knex = container[ContainerRegistrationKeys.PG_CONNECTION] as Knex;
    this.engines = new EngineBook(this.knex);
  }

  /**
   * Hands the noted changes to `write` and counts them done when it succeeds. A crash or an error leaves them open.
   * @returns how many products were written, null when another process is at it or this one is about to end
   */
  async followChanges(write: WriteChanges): Promise<number | null> {
    if (this.stopped) return null;
    const run = this.follow(write);
    this.following = Promise.allSettled([this.following, run]);
    return run;
  }

  private follow(write: WriteChanges): Promise<number | null> {
    return this.knex.transaction(async (trx) => {
      const lock = await trx.raw("select pg_try_advisory_xact_lock(?) as mine", [FOLLOWER_LOCK]);
      if (lock.rows[0]?.mine !== true) return null;
      await this.noteDays(trx);
      const { rows } = await trx.raw<{ rows: CatalogueChange[] }>(
        "select id, subject, subject_id from search_change where done_at is null order by id limit ?",
        [CHANGES_AT_ONCE],
      );
      if (rows.length === 0) return 0;
      const productIds = await productsOf(trx, rows);
      await write(productIds, new Set(rows.map((row) => row.subject)));
      await trx.raw("update search_change set done_at = now() where id = any(?::bigint[])", [
        rows.map((row) => row.id),
      ]);
      return productIds.length;
    });
  }

  private async stopFollowing(): Promise<void> {
    this.stopped = true;
    await this.following;
  }

  /** Runs while nobody follows changes, here or in another process. */
  async whileNobodyFollows<Result>(run: () => Promise<Result>): Promise<Result> {
    return this.knex.transaction(async (trx) => {
      await trx.raw("select pg_advisory_xact_lock(?)", [FOLLOWER_LOCK]);
      return run();
    });
  }

  /** Opens again what was done since then: it went to a version of the index that is no longer live. */
  async reopenChanges(since: Date): Promise<void> {
    // Whoever is writing now has read which version is live before it changed, and counts as done only at its end.
    await this.knex.transaction(async (trx) => {
      await trx.raw("select pg_advisory_xact_lock(?)", [FOLLOWER_LOCK]);
      await trx.raw("update search_change set done_at = null where done_at >= ?", [since]);
    });
  }

  async countOpenChanges(): Promise<number> {
    const { rows } = await this.knex.raw(
      "select count(*)::int as count from search_change where done_at is null",
    );
    return rows[0]?.count ?? 0;
  }

  async forgetDoneChanges(): Promise<void> {
    await this.knex.raw(`delete from search_change where done_at < now() - interval '${KEEP_DONE}'`);
  }

  /** Counts a question that found nothing. The unique key makes one row of it, however often and wherever it is asked. */
  async noteMiss(typed: string): Promise<void> {
    const folded = foldThai(typed).slice(0, 100);
    if (folded === "") return;
    await this.knex.raw(
      `insert into search_miss (id, folded, typed, times, last_at) values (?, ?, ?, 1, now())
       on conflict (folded) do update set times = search_miss.times + 1, typed = excluded.typed, last_at = now(),
         updated_at = now(), deleted_at = null`,
      [generateEntityId("", "smiss"), folded, typed.slice(0, 100)],
    );
  }

  /** Keeps the table small, whatever robots ask: the oldest of what was asked least go first. */
  async forgetOldMisses(): Promise<void> {
    await this.knex.raw(
      `delete from search_miss where id in (
         select id from search_miss order by times desc, last_at desc offset ?)`,
      [MISSES_KEPT],
    );
  }

  /** Price lists that have begun or ended and certificates that have run out since the last look: nothing emits that. */
  private async noteDays(trx: Knex.Transaction): Promise<void> {
    await trx.raw(
      `with clock as (
         update search_clock c set looked_at = now() from search_clock before where before.id = c.id
         returning before.looked_at as since)
       insert into search_change (subject, subject_id)
       select 'price_list', l.id from price_list l, clock
         where (l.starts_at > clock.since and l.starts_at <= now()) or (l.ends_at > clock.since and l.ends_at <= now())
       union
       select 'group', g.group_id from group_certificate g, clock
         where g.valid_until is not null
           and g.valid_until >= (clock.since at time zone 'Asia/Bangkok')::date::text
           and g.valid_until < (now() at time zone 'Asia/Bangkok')::date::text`,
    );
  }
}

async function productsOf(trx: Knex.Transaction, changes: readonly CatalogueChange[]): Promise<string[]> {
  const idsOf = new Map<ChangeSubject, Set<string>>();
  for (const { subject, subject_id } of changes) {
    idsOf.set(subject, (idsOf.get(subject) ?? new Set()).add(subject_id));
  }
  const found = new Set<string>();
  for (const [subject, ids] of idsOf) {
    const { rows } = await trx.raw<{ rows: { product_id: string | null }[] }>(productsOfSubject[subject], [
      [...ids],
    ]);
    for (const row of rows) if (row.product_id !== null) found.add(row.product_id);
  }
  return [...found];
}
