import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { generateEntityId } from "@medusajs/framework/utils";

export interface RefundToSuspend {
  readonly source: "core" | "omise";
  readonly orderId: string;
  readonly paymentId: string;
  /** Core's refund, or the one at Omise. */
  readonly refundId: string;
  readonly amountSatang: number;
  readonly refundedAt: Date;
}

/** Refunds that name no group, until somebody says whose they are. */
export interface SuspenseList {
  /** Puts a refund on the list, once. @returns whether it is new. */
  add(refund: RefundToSuspend): Promise<boolean>;
  /** @returns false when somebody else has assigned it before. */
  markAssigned(id: string, groupOrderId: string, by: string | null): Promise<boolean>;
  markAssignedByRefund(refundId: string, groupOrderId: string, by: string | null): Promise<void>;
}

export function createSuspenseList(pg: Knex): SuspenseList {
  const assign = async (
    column: "id" | "refund_id",
    value: string,
    groupOrderId: string,
    by: string | null,
  ) => {
    const { rows } = await pg.raw<{ rows: unknown[] }>(
      `update suspended_refund set state = 'assigned', group_order_id = ?, assigned_by = ?, assigned_at = now(),
         updated_at = now() where ${column} = ? and state = 'open' returning id`,
      [groupOrderId, by, value],
    );
    return rows.length === 1;
  };
  return {
    async add(refund) {
      const isCore = refund.source === "core";
      const rows = await pg("suspended_refund")
        .insert({
          id: generateEntityId(undefined, "srfd"),
          source: refund.source,
          order_id: refund.orderId,
          payment_id: refund.paymentId,
          refund_id: isCore ? refund.refundId : null,
          omise_refund_id: isCore ? null : refund.refundId,
          amount_satang: String(refund.amountSatang),
          refunded_at: refund.refundedAt,
        })
        .onConflict(isCore ? "refund_id" : "omise_refund_id")
        .ignore()
        .returning("id");
      return rows.length === 1;
    },
    markAssigned: (id, groupOrderId, by) => assign("id", id, groupOrderId, by),
    async markAssignedByRefund(refundId, groupOrderId, by) {
      await assign("refund_id", refundId, groupOrderId, by);
    },
  };
}
