import type { Carrier, DeliveryKind } from "@chumchon/contracts";
import { parseSatang } from "@chumchon/money";
import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { type GroupOrderStatus, statusesBefore } from "./domain/group-order-status";
import { createPartNews, type PartNews, type Step } from "./part-news";

export type WorkOrder = {
  id: string;
  orderId: string;
  number: string;
  status: GroupOrderStatus;
  totalSatang: number;
  itemSatang: number;
  discountSatang: number;
  shippingSatang: number;
  paidAt: Date | null;
  acceptedAt: Date | null;
  packedAt: Date | null;
  sentAt: Date | null;
  deliveredAt: Date | null;
  fulfillmentId: string | null;
  carrier: Carrier | null;
  trackingNumber: string | null;
  delivery: DeliveryKind;
  pickupNote: string | null;
  isOverdue: boolean;
  pieces: number;
  lines: { lineItemId: string; title: string; quantity: number; totalSatang: number }[];
};

/** The statuses that a group sees under each heading; what is not paid is not its business yet. */
export const workFilters = {
  new: ["paid"],
  to_send: ["accepted", "packed"],
  sent: ["shipped", "ready_for_pickup"],
  done: ["delivered", "cancelled"],
} as const satisfies Record<string, readonly GroupOrderStatus[]>;
export type WorkFilter = keyof typeof workFilters;

export type Waiting = { new: number; toSend: number; overdue: number };

/** What a group has to do, across its orders. */
export interface GroupWork extends PartNews {
  /** How many group orders wait for the group; overdue: paid more than two days ago and not sent. */
  waitingOf(groupId: string): Promise<Waiting>;
  /** Paid orders of a group, the one that waits longest first; done ones newest first. */
  list(
    groupId: string,
    page: { filter: WorkFilter | undefined; limit: number; offset: number },
  ): Promise<WorkOrder[]>;
  counts(groupId: string): Promise<Record<WorkFilter, number>>;
  /** undefined also when it is another group's, or not paid yet. */
  find(groupId: string, id: string): Promise<WorkOrder | undefined>;
  /** @returns whether this call moved it: the status that the step needs decides, in the database */
  take(
    id: string,
    step: Step,
    parcel?: { fulfillmentId?: string; carrier?: Carrier; trackingNumber?: string },
  ): Promise<boolean>;
  /** Remembers the parcel before the next act, so that a run that was cut off goes on with the same one. */
  rememberFulfillment(id: string, fulfillmentId: string): Promise<void>;
  /**
   * The receipt of a group order: its running number is given once, without gaps, in the group's B.E. year.
   * @param mayIssue false: only one that exists already
   */
  receiptOf(id: string, groupId: string, beYear: number, mayIssue: boolean): Promise<Receipt | undefined>;
}

export type Receipt = { beYear: number; number: number; issuedAt: Date };

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
    async list(groupId, { filter, limit, offset }) {
      const statuses = filter ? workFilters[filter] : Object.values(workFilters).flat();
      const order = filter === "done" ? "desc" : "asc";
      const { rows } = await pg.raw<{ rows: WorkRow[] }>(
        `${SELECT} and "status" = any(?) order by "paid_at" ${order} nulls last, "number" limit ? offset ?`,
        [groupId, [...statuses], limit, offset],
      );
      return rows.map(toWorkOrder);
    },
    ...createPartNews(pg),
    async counts(groupId) {
      const { rows } = await pg.raw<{ rows: { status: GroupOrderStatus; count: number }[] }>(
        `select "status", count(*)::int as "count" from "group_order" where "group_id" = ? and "paid_at" is not null group by 1`,
        [groupId],
      );
      const sum = (statuses: readonly GroupOrderStatus[]) =>
        rows.filter(({ status }) => statuses.includes(status)).reduce((total, { count }) => total + count, 0);
      return {
        new: sum(workFilters.new),
        to_send: sum(workFilters.to_send),
        sent: sum(workFilters.sent),
        done: sum(workFilters.done),
      };
    },
    async find(groupId, id) {
      const { rows } = await pg.raw<{ rows: WorkRow[] }>(`${SELECT} and "id" = ?`, [groupId, id]);
      return rows[0] && toWorkOrder(rows[0]);
    },
    async take(id, step, { fulfillmentId, carrier, trackingNumber } = {}) {
      const { rows } = await pg.raw<{ rows: unknown[] }>(
        `update "group_order" set "status" = ?, "${stamps[step]}" = now(), "updated_at" = now(),
           "fulfillment_id" = coalesce(?, "fulfillment_id"), "carrier" = coalesce(?, "carrier"),
           "tracking_number" = coalesce(?, "tracking_number")
         where "id" = ? and "status" = any(?) returning "id"`,
        [step, fulfillmentId ?? null, carrier ?? null, trackingNumber ?? null, id, statusesBefore(step)],
      );
      return rows.length === 1;
    },
    async rememberFulfillment(id, fulfillmentId) {
      await pg("group_order").where({ id }).update({ fulfillment_id: fulfillmentId });
    },
    async receiptOf(id, groupId, beYear, mayIssue) {
      return pg.transaction(async (trx) => {
        // One at a time a group and year: numbers have neither gaps nor twins.
        await trx.raw(`select pg_advisory_xact_lock(hashtextextended(?, 0))`, [
          `receipt:${groupId}:${beYear}`,
        ]);
        const known = await trx("group_receipt").where({ group_order_id: id }).first();
        if (known || !mayIssue) return known && toReceipt(known);
        const { rows } = await trx.raw(
          `insert into "group_receipt" ("group_order_id", "group_id", "be_year", "number")
           select ?, ?, ?, coalesce(max("number"), 0) + 1 from "group_receipt" where "group_id" = ? and "be_year" = ?
           returning *`,
          [id, groupId, beYear, groupId, beYear],
        );
        return toReceipt(rows[0]);
      });
    },
  };
}

const toReceipt = (row: { be_year: number; number: number; issued_at: Date }): Receipt => ({
  beYear: row.be_year,
  number: row.number,
  issuedAt: new Date(row.issued_at),
});

const stamps: Record<Step, string> = {
  accepted: "accepted_at",
  packed: "packed_at",
  shipped: "sent_at",
  ready_for_pickup: "sent_at",
  delivered: "delivered_at",
};

const SELECT = `
  select *, ("status" in ('paid', 'accepted', 'packed') and "paid_at" < now() - interval '2 days') as "is_overdue", (
    select coalesce(jsonb_agg(to_jsonb(line) order by line."line_item_id"), '[]'::jsonb)
    from "group_order_line" line where line."group_order_id" = "group_order"."id") as "lines"
  from "group_order" where "group_id" = ? and "paid_at" is not null`;

type WorkRow = Record<
  "id" | "order_id" | "number" | "item_satang" | "discount_satang" | "shipping_satang" | "total_satang",
  string
> &
  Record<"paid_at" | "accepted_at" | "packed_at" | "sent_at" | "delivered_at", Date | null> & {
    status: GroupOrderStatus;
    fulfillment_id: string | null;
    carrier: Carrier | null;
    tracking_number: string | null;
    delivery: DeliveryKind;
    pickup_note: string | null;
    is_overdue: boolean;
    lines: { line_item_id: string; title: string; quantity: number; total_satang: number }[];
  };

function toWorkOrder(row: WorkRow): WorkOrder {
  return {
    id: row.id,
    orderId: row.order_id,
    number: row.number,
    status: row.status,
    totalSatang: parseSatang(row.total_satang),
    itemSatang: parseSatang(row.item_satang),
    discountSatang: parseSatang(row.discount_satang),
    shippingSatang: parseSatang(row.shipping_satang),
    paidAt: row.paid_at,
    acceptedAt: row.accepted_at,
    packedAt: row.packed_at,
    sentAt: row.sent_at,
    deliveredAt: row.delivered_at,
    fulfillmentId: row.fulfillment_id,
    carrier: row.carrier,
    trackingNumber: row.tracking_number,
    delivery: row.delivery,
    pickupNote: row.pickup_note,
    isOverdue: row.is_overdue,
    pieces: row.lines.reduce((total, { quantity }) => total + quantity, 0),
    lines: row.lines.map((line) => ({
      lineItemId: line.line_item_id,
      title: line.title,
      quantity: line.quantity,
      totalSatang: parseSatang(line.total_satang),
    })),
  };
}
