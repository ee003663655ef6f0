import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { generateEntityId } from "@medusajs/framework/utils";

export type ReceivedEvent = {
  eventId: string;
  key: string;
  chargeId: string | null;
  /** Trimmed: ids and states, no card, no payer. */
  payload: Record<string, unknown>;
};

export type InboxEvent = {
  id: string;
  eventId: string;
  key: string;
  chargeId: string | null;
  attempts: number;
};

type Record_ = { id: string; event_id: string; key: string; charge_id: string | null; attempts: number };

/** What Omise told us, stored before it is acknowledged, worked off as often as it takes. */
export interface EventInbox {
  /** @returns undefined when this event was stored before. */
  store(event: ReceivedEvent): Promise<InboxEvent | undefined>;
  find(id: string): Promise<InboxEvent | undefined>;
  listWaiting(limit: number): Promise<InboxEvent[]>;
  markProcessed(id: string, result: string): Promise<void>;
  /** Tried again later, each time after a longer while, for about two days. */
  markTried(id: string, error: string): Promise<void>;
}

export function createEventInbox(pg: Knex): EventInbox {
  const columns = "id, event_id, key, charge_id, attempts";
  const event = (row: Record_): InboxEvent => ({
    id: row.id,
    eventId: row.event_id,
    key: row.key,
    chargeId: row.charge_id,
    attempts: row.attempts,
  });
  return {
    async store({ eventId, key, chargeId, payload }) {
      const { rows } = await pg.raw(
        // Its own worker starts at once; the sweep looks after it only when that did not finish.
        `insert into webhook_event (id, event_id, key, charge_id, payload, next_try_at)
         values (?, ?, ?, ?, ?, now() + interval '20 seconds') on conflict (event_id) do nothing returning ${columns}`,
        [generateEntityId(undefined, "wevt"), eventId, key, chargeId, JSON.stringify(payload)],
      );
      return rows[0] ? event(rows[0]) : undefined;
    },

    async find(id) {
      const { rows } = await pg.raw(`select ${columns} from webhook_event where id = ?`, [id]);
      return rows[0] ? event(rows[0]) : undefined;
    },

    async listWaiting(limit) {
      const { rows } = await pg.raw(
        `select ${columns} from webhook_event where processed_at is null and next_try_at <= now() and attempts < 50
         order by next_try_at limit ?`,
        [limit],
      );
      return (rows as Record_[]).map(event);
    },

    async markProcessed(id, result) {
      await pg.raw(
        `update webhook_event set processed_at = now(), result = ?, error = null, attempts = attempts + 1, updated_at = now()
         where id = ? and processed_at is null`,
        [result, id],
      );
    },

    async markTried(id, error) {
      await pg.raw(
        `update webhook_event set attempts = attempts + 1, error = ?, updated_at = now(),
           next_try_at = now() + least(interval '1 hour', interval '5 seconds' * power(2, least(attempts, 12)))
         where id = ? and processed_at is null`,
        [error.slice(0, 500), id],
      );
    },
  };
}
