import { parseSatang } from "@chumchon/money";
import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import type { GroupOrderStatus } from "./domain/group-order-status";

/** A step that a paid part takes at its group. */
export type Step = Extract<
  GroupOrderStatus,
  "accepted" | "packed" | "shipped" | "ready_for_pickup" | "delivered"
>;

export type MoneyMove = {
  id: string;
  kind: "order" | "refund";
  at: Date;
  reference: string;
  /** Negative for a refund. */
  amountSatang: number;
};
export type PaidPart = { id: string; groupId: string; number: string; pieces: number; totalSatang: number };
export type PartStep = {
  groupOrderId: string;
  groupId: string;
  orderId: string;
  step: Step | "cancelled";
};

/** What happened to parts, for those who are told of it and for the group's statement. */
export interface PartNews {
  /** What came in and went back, by group order: captures and refunds, of one group. */
  movesOf(groupId: string): Promise<MoneyMove[]>;
  /** Parts that were paid since then and are not cancelled, of every group. */
  paidSince(since: Date): Promise<PaidPart[]>;
  /** Steps of paid parts that were taken since then, of every group. */
  stepsSince(since: Date): Promise<PartStep[]>;
}

export function createPartNews(pg: Knex): PartNews {
  return {
    async movesOf(groupId) {
      const { rows } = await pg.raw<{
        rows: {
          id: string;
          number: string;
          paid_at: Date;
          refunded_at: Date;
          captured: string;
          refunded: string;
        }[];
      }>(
        `select o."id", o."number", coalesce(o."paid_at", min(s."created_at")) as "paid_at",
           coalesce((select max(r."created_at") from "refund_share" r where r."group_order_id" = o."id"),
             max(s."updated_at")) as "refunded_at",
           sum(s."captured_satang") as "captured", sum(s."refunded_satang") as "refunded"
         from "group_order" o join "payment_share" s on s."group_order_id" = o."id"
         where o."group_id" = ? group by o."id" having sum(s."captured_satang") > 0`,
        [groupId],
      );
      return rows.flatMap((row): MoneyMove[] => {
        const { id, number: reference } = row;
        const refunded = parseSatang(row.refunded);
        const order = { id, reference, kind: "order" as const, at: new Date(row.paid_at) };
        const refund = {
          id: `${id}_refund`,
          reference,
          kind: "refund" as const,
          at: new Date(row.refunded_at),
        };
        return [
          { ...order, amountSatang: parseSatang(row.captured) },
          ...(refunded > 0 ? [{ ...refund, amountSatang: -refunded }] : []),
        ];
      });
    },
    async paidSince(since) {
      const { rows } = await pg.raw<{
        rows: Record<"id" | "group_id" | "number" | "pieces" | "total", string>[];
      }>(
        `select o."id", o."group_id", o."number", o."total_satang" as "total",
           (select coalesce(sum("quantity"), 0) from "group_order_line" where "group_order_id" = o."id") as "pieces"
         from "group_order" o where o."paid_at" >= ? and o."status" <> 'cancelled' order by o."paid_at", o."id"`,
        [since],
      );
      return rows.map(({ id, group_id, number, pieces, total }) => ({
        id,
        groupId: group_id,
        number,
        pieces: Number(pieces),
        totalSatang: parseSatang(total),
      }));
    },
    async stepsSince(since) {
      const { rows } = await pg.raw<{
        rows: { id: string; group_id: string; order_id: string; step: PartStep["step"] }[];
      }>(
        `select o."id", o."group_id", o."order_id", s."step" from "group_order" o
         cross join lateral (values
           ('accepted', o."accepted_at"), ('packed', o."packed_at"),
           (case when o."delivery" = 'pickup' then 'ready_for_pickup' else 'shipped' end, o."sent_at"),
           ('delivered', o."delivered_at"), ('cancelled', o."cancelled_at")) as s ("step", "at")
         where o."paid_at" is not null and s."at" >= ? order by s."at", o."id"`,
        [since],
      );
      return rows.map(({ id, group_id, order_id, step }) => ({
        groupOrderId: id,
        groupId: group_id,
        orderId: order_id,
        step,
      }));
    },
  };
}
