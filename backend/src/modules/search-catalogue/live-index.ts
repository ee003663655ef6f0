import type { Knex } from "@medusajs/framework/mikro-orm/knex";

/** Which physical index answers now, and how often it has changed; together they name one state of the catalogue. */
export type LiveIndex = { physicalName: string; provider: string; version: string };

/** Nothing older is answered from: a part of the two seconds that a change may take to be seen. */
const FRESH_MS = 250;

type Memo = { at: number; value: LiveIndex | null; reading: Promise<LiveIndex | null> | null };

const memos = new WeakMap<Knex, Map<string, Memo>>();

/**
 * Reads it from the database at most four times a second, however many ask: one small query, shared by all of them.
 * The Search Module's own memory of it may be two minutes old, so after a swap in another process it would go on
 * answering from the old version.
 *
 * @returns null before the first build
 */
export async function liveIndex(knex: Knex, indexName: string): Promise<LiveIndex | null> {
  const memo = memoOf(knex, indexName);
  if (Date.now() - memo.at < FRESH_MS) return memo.value;
  memo.reading ??= read(knex, indexName)
    .then((value) => {
      memo.value = value;
      memo.at = Date.now();
      return value;
    })
    .finally(() => {
      memo.reading = null;
    });
  return memo.reading;
}

/** After a write of this process: the next to ask reads. */
export function forgetLiveIndexes(knex: Knex): void {
  memos.delete(knex);
}

/** Makes a new version though no row differs: what stands beside the rows, or in another engine, has changed. */
export async function moveVersion(knex: Knex, indexName: string): Promise<void> {
  const live = await read(knex, indexName);
  if (!live) return;
  await knex.raw(
    "update search_catalogue_index set changes = changes + 1, updated_at = now() where name = ?",
    [live.physicalName],
  );
  forgetLiveIndexes(knex);
}

function memoOf(knex: Knex, indexName: string): Memo {
  const ofDatabase = memos.get(knex) ?? new Map<string, Memo>();
  memos.set(knex, ofDatabase);
  const memo = ofDatabase.get(indexName) ?? { at: 0, value: null, reading: null };
  ofDatabase.set(indexName, memo);
  return memo;
}

async function read(knex: Knex, indexName: string): Promise<LiveIndex | null> {
  // Core's own tables (2.21.2): search_index knows the version that is live, search_index_version its place.
  const { rows } = await knex.raw(
    `select v.physical_name, v.provider, coalesce(i.changes, 0) as changes,
       (extract(epoch from i.updated_at) * 1000)::bigint as changed_at
     from search_index s
     join search_index_version v on v.search_index_id = s.id and v.version = s.active_version
     left join search_catalogue_index i on i.name = v.physical_name
     where s.name = ? and s.deleted_at is null and v.deleted_at is null`,
    [indexName],
  );
  const row = rows[0];
  if (!row) return null;
  return {
    physicalName: row.physical_name,
    provider: row.provider,
    // With the time, because a database that is restored counts the same numbers again for other contents.
    version: `${row.physical_name}.${row.changes}.${row.changed_at ?? 0}`,
  };
}
