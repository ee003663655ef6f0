import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { assertPostable, type NewIncomeEntry } from "./domain/new-income-entry";
import { INSERT_ENTRIES, toEntryRow } from "./insert-entries";

export interface PostResult {
  readonly posted: number;
  readonly already: number;
  /** Keys posted earlier with another group, channel, category, day or amount: computed differently since. */
  readonly differing: string[];
}

export const ENTRIES_A_STATEMENT = 1000;

/**
 * Posts what is not posted yet, in the transaction of `connection` when it is one. The unique key of an entry
 * decides, so that any number of callers at once post each entry once.
 *
 * A statement takes up to 1,000 entries, keys in order, then the rollup rows in order of their groups. Whoever posts
 * more than one statement in one transaction has to give the groups in ascending order over all statements: the row
 * of a group in `income_rollup_group` stands before all its other rollup rows, and two transactions that take groups
 * in the same order can't wait for each other.
 * @throws RangeError for an entry that must not be posted; nothing is posted then
 */
export async function postEntriesIn(
  connection: Knex,
  entries: readonly NewIncomeEntry[],
): Promise<PostResult> {
  entries.forEach(assertPostable);
  const inOrder = [...entries].sort(
    (a, b) => compare(a.groupId, b.groupId) || compare(a.sourceKey, b.sourceKey),
  );
  let posted = 0;
  const differing: string[] = [];
  for (let start = 0; start < inOrder.length; start += ENTRIES_A_STATEMENT) {
    const rows = inOrder.slice(start, start + ENTRIES_A_STATEMENT).map(toEntryRow);
    const { rows: results } = await connection.raw<{ rows: { posted: number; differing: string[] }[] }>(
      INSERT_ENTRIES,
      [JSON.stringify(rows)],
    );
    posted += results[0]?.posted ?? 0;
    differing.push(...(results[0]?.differing ?? []));
  }
  return { posted, already: entries.length - posted, differing };
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
