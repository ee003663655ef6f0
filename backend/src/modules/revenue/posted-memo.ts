import type { Knex } from "@medusajs/framework/mikro-orm/knex";

const MOST_KEPT = 50;
const POSTED = `
  select md5(string_agg(group_id || ' ' || slot || ' ' || xmin::text, ',' order by group_id, slot)) as version
  from income_rollup_group`;

/**
 * Keeps what was computed of entries until one is posted, by any process. Every posting writes a row of
 * `income_rollup_group`, so that the transactions that wrote its few rows name the state of all entries; that one
 * question is asked of the database each time. Nothing is ever older than the question.
 */
export class PostedMemo {
  private readonly kept = new Map<string, { readonly version: string; readonly value: Promise<unknown> }>();
  private asking: Promise<string> | undefined;

  /** @param state names, as `version`, the state of what is kept here; without it, of the entries */
  constructor(
    private readonly knex: Knex,
    private readonly state: string = POSTED,
  ) {}

  /** @param name says what is computed, and of what */
  async of<T>(name: string, compute: () => Promise<T>): Promise<T> {
    // Asked first: what is computed from here on is of this state or a newer one.
    const version = await this.version();
    const found = this.kept.get(name);
    // The name says what is computed, so that a value found under it is of its type.
    if (found?.version === version) return (await found.value) as T;
    const value = compute();
    this.kept.delete(name);
    this.kept.set(name, { version, value });
    const [oldest] = this.kept.keys();
    if (this.kept.size > MOST_KEPT && oldest !== undefined) this.kept.delete(oldest);
    // What failed is computed again by whoever comes next; this caller is told below.
    value.catch(() => this.forget(name, value));
    return await value;
  }

  private forget(name: string, value: Promise<unknown>): void {
    if (this.kept.get(name)?.value === value) this.kept.delete(name);
  }

  /** Those who ask in the same tick share one question, which is sent after all of them. */
  private version(): Promise<string> {
    this.asking ??= Promise.resolve().then(() => {
      this.asking = undefined;
      return this.readVersion();
    });
    return this.asking;
  }

  private async readVersion(): Promise<string> {
    const { rows } = await this.knex.raw<{ rows: { version: string | null }[] }>(this.state);
    return rows[0]?.version ?? "";
  }
}
