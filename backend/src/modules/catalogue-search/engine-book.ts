import type { Knex } from "@medusajs/framework/mikro-orm/knex";

/** Why an engine does not answer or take documents; the staff page has a sentence for each. */
export const troubleReasons = [
  "unreachable",
  "slow",
  "key_refused",
  "index_gone",
  "version",
  "disk_full",
  "task_failed",
  "other",
] as const;
export type TroubleReason = (typeof troubleReasons)[number];

export type Trouble = {
  index_name: string;
  reason: TroubleReason;
  /** Changes went past it: nobody is answered from it until its documents are compared. */
  has_missed: boolean;
  since: Date;
  last_at: Date;
};

export type LastRepair = { index_name: string; checked: number; mended: number; finished_at: Date };

/** What all processes know of the engines: kept in the database, because each of them asks and writes. */
export class EngineBook {
  constructor(private readonly knex: Knex) {}

  async noteTrouble(index: string, reason: TroubleReason, hasMissed: boolean): Promise<void> {
    await this.knex.raw(
      `insert into search_trouble as old (index_name, reason, has_missed) values (?, ?, ?)
       on conflict (index_name) do update set reason = excluded.reason, last_at = now(),
         has_missed = old.has_missed or excluded.has_missed`,
      [index, reason, hasMissed],
    );
  }

  /** It answers again. What it has missed is found only by a comparison. */
  async clearUnansweredTrouble(index: string): Promise<void> {
    await this.knex.raw("delete from search_trouble where index_name = ? and not has_missed", [index]);
  }

  async troubles(): Promise<Trouble[]> {
    const { rows } = await this.knex.raw<{ rows: Trouble[] }>(
      "select index_name, reason, has_missed, since, last_at from search_trouble order by index_name",
    );
    return rows;
  }

  /** Every document was compared with its product: whatever was missed is mended. */
  async noteRepair(index: string, checked: number, mended: number): Promise<void> {
    await this.knex.transaction(async (trx) => {
      await trx.raw("delete from search_trouble where index_name = ?", [index]);
      await trx.raw(
        `insert into search_repair (index_name, checked, mended) values (?, ?, ?)
         on conflict (index_name) do update set checked = excluded.checked, mended = excluded.mended,
           finished_at = now()`,
        [index, checked, mended],
      );
    });
  }

  async lastRepairs(): Promise<LastRepair[]> {
    const { rows } = await this.knex.raw<{ rows: LastRepair[] }>(
      "select index_name, checked, mended, finished_at from search_repair order by index_name",
    );
    return rows;
  }
}
