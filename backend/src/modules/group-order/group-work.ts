import type { Knex } from "@medusajs/framework/mikro-orm/knex";

export type Waiting = { new: number; toSend: number; overdue: number };

/** What a group has to do, across its orders. */
export interface GroupWork {
  /** How many group orders wait for the group; overdue: paid more than two days ago and not sent. */
  waitingOf(groupId: string): Promise<Waiting>;
}

export function createGroupWork(pg: Knex): GroupWork {
  return {
    async waitingOf(groupId) {
      const { rows } = await pg.raw<{ rows: { new: number; to_send: number; overdue: number }[] }>(
        `select count(*) filter (where "status" = 'paid')::int as "new",
           count(*) filter (where "status" in ('accepted', 'packed'))::int as "to_send",
           count(*) filter (where "paid_at" < now() - interval '2 days')::int as "overdue"
         from "group_order" where "group_id" = ? and "status" in ('paid', 'accepted', 'packed')`,
        [groupId],
      );
      return { new: rows[0]?.new ?? 0, toSend: rows[0]?.to_send ?? 0, overdue: rows[0]?.overdue ?? 0 };
    },
  };
}
