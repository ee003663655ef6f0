import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { type EntryFilters, type PostedEntry, readEntriesAfter } from "./entry-page";

const ENTRIES_A_BATCH = 2_000;

/** Every entry that matches, newest day first, without holding them all; `pg` is a snapshot when they must fit a sum. */
export async function* readEntryBatches(
  pg: Knex,
  filters: EntryFilters,
): AsyncGenerator<readonly PostedEntry[]> {
  let last: PostedEntry | undefined;
  for (;;) {
    const entries = await readEntriesAfter(pg, { ...filters, limit: ENTRIES_A_BATCH }, last);
    if (entries.length > 0) yield entries;
    last = entries.at(-1);
    if (entries.length < ENTRIES_A_BATCH) return;
  }
}
