import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { assertPostable, type NewIncomeEntry } from "./domain/new-income-entry";
import { INSERT_ENTRIES, toEntryRow } from "./insert-entries";

export interface PostResult {
  readonly posted: number;
  readonly already: number;
  /** Keys posted earlier with another group, channel, category, day or amount: computed differently since. */
  readonly differing: string[];
}

/** The same by keys. */
export interface PostedKeys {
  readonly posted: ReadonlySet<string>;
  readonly differing: ReadonlySet<string>;
}

export const ENTRIES_A_STATEMENT = 1000;

/**
 * Posts what is not posted yet, in the transaction of `connection` when it is one. The unique key of an entry
 * decides, so that any number of callers at once post each entry once.
 *
 * A statement takes up to 1,000 entries, keys in order, then the rollup rows of a slot that no other transaction
 * has. Whoever posts more than one statement in one transaction gives the keys in ascending order or brings keys
 * that nobody else posts (an import does): two transactions that post the same keys wait for each other.
 * @throws RangeError for an entry that must not be posted; nothing is posted then
 */
export async function postEntriesIn(
  connection: Knex,
  entries: readonly NewIncomeEntry[],
): Promise<PostResult> {
  const { posted, differing } = await postKeysIn(connection, entries);
  return { posted: posted.size, already: entries.length - posted.size, differing: [...differing] };
}

/** As `postEntriesIn`; tells which keys were posted by it. @throws RangeError */
export async function postKeysIn(connection: Knex, entries: readonly NewIncomeEntry[]): Promise<PostedKeys> {
  entries.forEach(assertPostable);
  const inOrder = [...entries].sort((a, b) => compare(a.sourceKey, b.sourceKey));
  const posted = new Set<string>();
  const differing = new Set<string>();
  for (let start = 0; start < inOrder.length; start += ENTRIES_A_STATEMENT) {
    const rows = inOrder.slice(start, start + ENTRIES_A_STATEMENT).map(toEntryRow);
    const { rows: results } = await connection
      .raw<{ rows: { posted: string[]; differing: string[] }[] }>(INSERT_ENTRIES, [JSON.stringify(rows)])
      // A named statement is planned once a connection; planning costs as much as posting a few entries.
      .options({ name: "post_income_entries" });
    for (const key of results[0]?.posted ?? []) posted.add(key);
    for (const key of results[0]?.differing ?? []) differing.add(key);
  }
  return { posted, differing };
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
