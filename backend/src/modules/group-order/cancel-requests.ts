import type { CancelRequestReason } from "@chumchon/contracts";
import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { generateEntityId } from "@medusajs/framework/utils";

export type CancelRequest = {
  id: string;
  groupOrderId: string;
  reason: CancelRequestReason;
  note: string | null;
  requestedBy: string;
  requestedAt: Date;
  state: "open" | "accepted" | "declined";
  decisionNote: string | null;
};

export type OpenCancelRequest = CancelRequest & { groupId: string; orderId: string; number: string };

/** What groups ask of staff: to cancel their part of an order. Money moves by staff's hand only. */
export interface CancelRequests {
  /** One open request a group order; asking again answers the open one. */
  open(request: {
    groupOrderId: string;
    reason: CancelRequestReason;
    note: string | null;
    requestedBy: string;
  }): Promise<CancelRequest>;
  find(id: string): Promise<CancelRequest | undefined>;
  /** The newest request of each of these group orders. */
  latestOf(groupOrderIds: readonly string[]): Promise<Map<string, CancelRequest>>;
  /** Open ones, the longest waiting first. */
  listOpen(page: {
    limit: number;
    offset: number;
  }): Promise<{ requests: OpenCancelRequest[]; count: number }>;
  /** @returns false when it was decided before */
  decide(
    id: string,
    decision: { state: "accepted" | "declined"; by: string; note: string | null },
  ): Promise<boolean>;
}

export function createCancelRequests(pg: Knex): CancelRequests {
  return {
    async open({ groupOrderId, reason, note, requestedBy }) {
      const { rows } = await pg.raw<{ rows: Row[] }>(
        `insert into "group_cancel_request" ("id", "group_order_id", "reason", "note", "requested_by")
         values (?, ?, ?, ?, ?)
         on conflict ("group_order_id") where "state" = 'open' do update set "group_order_id" = excluded."group_order_id"
         returning *`,
        [generateEntityId(undefined, "gcrq"), groupOrderId, reason, note, requestedBy],
      );
      if (!rows[0]) throw new Error("The request was not written.");
      return toRequest(rows[0]);
    },
    async find(id) {
      const row = await pg<Row>("group_cancel_request").where({ id }).first();
      return row && toRequest(row);
    },
    async latestOf(groupOrderIds) {
      if (groupOrderIds.length === 0) return new Map();
      const { rows } = await pg.raw<{ rows: Row[] }>(
        `select distinct on ("group_order_id") * from "group_cancel_request"
         where "group_order_id" = any(?) order by "group_order_id", "requested_at" desc, "id" desc`,
        [[...groupOrderIds]],
      );
      return new Map(rows.map((row) => [row.group_order_id, toRequest(row)]));
    },
    async listOpen({ limit, offset }) {
      const { rows } = await pg.raw<{ rows: (Row & OfOrder)[] }>(
        `select r.*, o."group_id", o."order_id", o."number", count(*) over ()::int as "count"
         from "group_cancel_request" r join "group_order" o on o."id" = r."group_order_id"
         where r."state" = 'open' order by r."requested_at", r."id" limit ? offset ?`,
        [limit, offset],
      );
      const requests = rows.map((row) => ({
        ...toRequest(row),
        groupId: row.group_id,
        orderId: row.order_id,
        number: row.number,
      }));
      return { requests, count: rows[0]?.count ?? 0 };
    },
    async decide(id, { state, by, note }) {
      const count = await pg("group_cancel_request")
        .where({ id, state: "open" })
        .update({ state, decided_by: by, decided_at: pg.fn.now(), decision_note: note });
      return count === 1;
    },
  };
}

type OfOrder = { group_id: string; order_id: string; number: string; count: number };
type Row = {
  id: string;
  group_order_id: string;
  reason: CancelRequestReason;
  note: string | null;
  requested_by: string;
  requested_at: Date;
  state: CancelRequest["state"];
  decision_note: string | null;
};

const toRequest = (row: Row): CancelRequest => ({
  id: row.id,
  groupOrderId: row.group_order_id,
  reason: row.reason,
  note: row.note,
  requestedBy: row.requested_by,
  requestedAt: new Date(row.requested_at),
  state: row.state,
  decisionNote: row.decision_note,
});
