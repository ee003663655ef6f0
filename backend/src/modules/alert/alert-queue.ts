import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { generateEntityId } from "@medusajs/framework/utils";
import type { GroupFact } from "./domain/alert-text";
import { backOffSeconds } from "./domain/back-off";
import type { ParcelStep } from "./domain/step-letter";

export type AlertChannel = "email" | "line" | "letter";
type OrderStep = { kind: "order_step"; step: ParcelStep; groupOrderId: string; orderId: string };

export type NewAlert = {
  /** Names the fact: `new_order:gord_…`. Told once for each channel and address. */
  fact: string;
  groupId: string;
  channel: AlertChannel;
  /** Of a letter: the order, whose address is read when the letter is written. */
  address: string;
  payload: GroupFact | OrderStep;
};

export type TakenAlert = NewAlert & { id: string; retryKey: string; attempts: number };

export interface AlertQueue {
  /** Puts in what is not there yet. @returns how many were new */
  add(alerts: readonly NewAlert[]): Promise<number>;
  /** Takes what is due, for two minutes: whoever is cut off gives it back by not coming back. */
  take(limit: number, options: { quiet: boolean }): Promise<TakenAlert[]>;
  sent(id: string): Promise<void>;
  /** Waits for the next try, or gives up. @returns whether it was given up */
  failed(alert: Pick<TakenAlert, "id" | "attempts">, problem: string): Promise<boolean>;
}

const LEASE_SECONDS = 120;

export function createAlertQueue(pg: Knex): AlertQueue {
  return {
    async add(alerts) {
      if (alerts.length === 0) return 0;
      const rows = await pg("alert")
        .insert(
          alerts.map(({ fact, groupId, channel, address, payload }) => ({
            id: generateEntityId(undefined, "alrt"),
            fact,
            kind: payload.kind,
            group_id: groupId,
            channel,
            address,
            payload: JSON.stringify(payload),
          })),
        )
        .onConflict(["fact", "channel", "address"])
        .ignore()
        .returning("id");
      return rows.length;
    },
    async take(limit, { quiet }) {
      const { rows } = await pg.raw<{ rows: Row[] }>(
        `update "alert" set "attempts" = "attempts" + 1, "updated_at" = now(),
           "due_at" = now() + make_interval(secs => ?)
         where "id" in (
           select "id" from "alert" where "state" = 'waiting' and "due_at" <= now()
             and ("channel" = 'letter' or not ?::boolean)
           order by "due_at", "id" limit ? for update skip locked)
         returning *`,
        [LEASE_SECONDS, quiet, limit],
      );
      return rows.map((row) => ({
        id: row.id,
        fact: row.fact,
        groupId: row.group_id,
        channel: row.channel,
        address: row.address,
        payload: row.payload,
        retryKey: row.retry_key,
        attempts: row.attempts,
      }));
    },
    async sent(id) {
      await pg("alert")
        .where({ id })
        .update({ state: "sent", sent_at: pg.fn.now(), problem: null, updated_at: pg.fn.now() });
    },
    async failed({ id, attempts }, problem) {
      const wait = backOffSeconds(attempts);
      await pg("alert")
        .where({ id, state: "waiting" })
        .update({
          problem: problem.slice(0, 500),
          updated_at: pg.fn.now(),
          ...(wait === null
            ? { state: "failed" }
            : { due_at: pg.raw("now() + make_interval(secs => ?)", [wait]) }),
        });
      return wait === null;
    },
  };
}

type Row = {
  id: string;
  fact: string;
  group_id: string;
  channel: AlertChannel;
  address: string;
  payload: NewAlert["payload"];
  retry_key: string;
  attempts: number;
};
