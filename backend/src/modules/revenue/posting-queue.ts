import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { assertPostable, type NewIncomeEntry } from "./domain/new-income-entry";
import { ENTRIES_A_STATEMENT, type PostedKeys, type PostResult, postKeysIn } from "./post-entries";

interface Waiting {
  readonly entries: readonly NewIncomeEntry[];
  readonly resolve: (result: PostResult) => void;
  readonly reject: (reason: unknown) => void;
}

/** While one transaction commits, the next one is filled; a third would only make both smaller. */
const AT_ONCE = 2;

/**
 * Posts for many callers: who comes while others are being posted waits for them and then goes together with all that
 * came meanwhile, in one transaction. Nobody waits for a crowd: a single caller goes at once. Each caller gets its own
 * result or its own error, as if it had been alone, and its answer only when its entries are committed.
 */
export class PostingQueue {
  private waiting: Waiting[] = [];
  private running = 0;
  /** Keys that are being posted; who brings one of them again waits, to be told what became of it. */
  private readonly inFlight = new Set<string>();
  private isNextDue = false;

  constructor(private readonly knex: Knex) {}

  /** @throws RangeError for an entry that must not be posted; nothing of this caller is posted then */
  async post(entries: readonly NewIncomeEntry[]): Promise<PostResult> {
    entries.forEach(assertPostable);
    return await new Promise<PostResult>((resolve, reject) => {
      this.waiting.push({ entries, resolve, reject });
      this.nextSoon();
    });
  }

  /** After everybody who comes in this turn of the event loop, so that callers who were answered together go together. */
  private nextSoon(): void {
    if (this.isNextDue) return;
    this.isNextDue = true;
    setImmediate(() => {
      this.isNextDue = false;
      this.next();
    });
  }

  private next(): void {
    while (this.running < AT_ONCE) {
      const together = this.takeTogether();
      if (together.length === 0) return;
      const keys = together.flatMap(keysOf);
      for (const key of keys) this.inFlight.add(key);
      this.running += 1;
      void this.postTogether(together).finally(() => {
        for (const key of keys) this.inFlight.delete(key);
        this.running -= 1;
        this.nextSoon();
      });
    }
  }

  /** As many callers as fill a statement, the first whatever its size; no key twice, since each wants its own answer. */
  private takeTogether(): Waiting[] {
    const together: Waiting[] = [];
    const later: Waiting[] = [];
    const keys = new Set<string>();
    for (const each of this.waiting) {
      const fits = together.length === 0 || keys.size + each.entries.length <= ENTRIES_A_STATEMENT;
      if (!fits || keysOf(each).some((key) => keys.has(key) || this.inFlight.has(key))) {
        later.push(each);
        continue;
      }
      together.push(each);
      for (const key of keysOf(each)) keys.add(key);
    }
    this.waiting = later;
    return together;
  }

  private async postTogether(together: readonly Waiting[]): Promise<void> {
    try {
      const keys = await this.commit(together.flatMap(({ entries }) => entries));
      for (const { entries, resolve } of together) resolve(resultOf(entries, keys));
    } catch (reason) {
      const [only] = together;
      if (together.length === 1 && only) return only.reject(reason);
      // One of them can't be posted: alone, each gets what is its own.
      for (const each of together) await this.postTogether([each]);
    }
  }

  private commit(entries: readonly NewIncomeEntry[]): Promise<PostedKeys> {
    // One statement is a transaction of its own, without the two more trips to the database.
    if (entries.length <= ENTRIES_A_STATEMENT) return postKeysIn(this.knex, entries);
    return this.knex.transaction((transaction) => postKeysIn(transaction, entries));
  }
}

const keysOf = ({ entries }: Pick<Waiting, "entries">) => entries.map(({ sourceKey }) => sourceKey);

function resultOf(entries: readonly NewIncomeEntry[], { posted, differing }: PostedKeys): PostResult {
  const keys = new Set(entries.map(({ sourceKey }) => sourceKey));
  const own = [...keys].filter((key) => posted.has(key)).length;
  return {
    posted: own,
    already: entries.length - own,
    differing: [...keys].filter((key) => differing.has(key)),
  };
}
