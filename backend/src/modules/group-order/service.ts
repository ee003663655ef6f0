import { parseSatang } from "@chumchon/money";
import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { ContainerRegistrationKeys, generateEntityId, MedusaService } from "@medusajs/framework/utils";
import { parseReads } from "../../database/parse-reads";
import { type CancelRequests, createCancelRequests } from "./cancel-requests";
import { type CancelReason, type GroupOrderStatus, statusesBefore } from "./domain/group-order-status";
import {
  type FrozenGroupOrder,
  type GroupOrderRecord,
  groupOrderRows,
  INSERT_GROUP_ORDERS,
  INSERT_LINES,
  lineRows,
  type OrderToFreeze,
  SELECT_OF_ORDER,
  toFrozen,
} from "./frozen-order";
import { createGroupWork, type GroupWork } from "./group-work";
import { GroupOrder } from "./models/group-order";
import { GroupOrderLine } from "./models/group-order-line";
import { PaymentShare } from "./models/payment-share";
import { RefundClaim } from "./models/refund-claim";
import { RefundShare } from "./models/refund-share";
import { SuspendedRefund } from "./models/suspended-refund";
import { createPayouts, type Payouts } from "./payouts";
import { createRefundBook, type RefundBook } from "./refund-book";
import { createSuspenseList, type SuspenseList } from "./suspense-list";

export interface ShareAmounts {
  readonly groupOrderId: string;
  readonly paymentId: string;
  readonly authorizedSatang: number;
  readonly capturedSatang: number;
  readonly refundedSatang: number;
}

export default class GroupOrderService extends MedusaService({
  GroupOrder,
  GroupOrderLine,
  PaymentShare,
  RefundClaim,
  RefundShare,
  SuspendedRefund,
}) {
  readonly refunds: RefundBook;
  readonly suspense: SuspenseList;
  readonly work: GroupWork;
  readonly cancelRequests: CancelRequests;
  readonly payouts: Payouts;
  private readonly knex: Knex;

  constructor(container: Record<string, unknown>) {
    // biome-ignore lint/complexity/noArguments: the generated constructor takes whatever the framework passes
    super(...arguments);
    // The framework's container is untyped: this key is the shared PostgreSQL connection.
    this.knex = container[ContainerRegistrationKeys.PG_CONNECTION] as Knex;
    this.refunds = createRefundBook(this.knex);
    this.suspense = createSuspenseList(this.knex);
    this.work = createGroupWork(this.knex);
    this.cancelRequests = createCancelRequests(this.knex);
    this.payouts = createPayouts(this.knex);
    parseReads(this);
  }

  /**
   * Writes the parts of an order once. Whoever comes second, or at the same moment, changes nothing:
   * the unique keys (order, group) and (line item) decide, not a check before.
   */
  async freeze(order: OrderToFreeze): Promise<void> {
    await this.knex.transaction(async (transaction) => {
      await transaction.raw(INSERT_GROUP_ORDERS, [JSON.stringify(groupOrderRows(order))]);
      await transaction.raw(INSERT_LINES, [JSON.stringify(lineRows(order)), order.orderId]);
    });
  }

  /** The group orders of an order with their lines, by number; empty before they are made. */
  async ofOrder(orderId: string): Promise<FrozenGroupOrder[]> {
    const { rows } = await this.knex.raw<{ rows: GroupOrderRecord[] }>(SELECT_OF_ORDER, [orderId]);
    return rows.map(toFrozen);
  }

  /**
   * Sets what group orders hold of payments: the amounts as computed now, never added to what is there.
   * Captures and refunds only ever grow, so a run that read less than another one is late and changes nothing.
   */
  async setShares(shares: readonly ShareAmounts[]): Promise<void> {
    const rows = shares.map((share) => ({
      id: generateEntityId(undefined, "pshr"),
      group_order_id: share.groupOrderId,
      payment_id: share.paymentId,
      authorized_satang: share.authorizedSatang,
      captured_satang: share.capturedSatang,
      refunded_satang: share.refundedSatang,
    }));
    await this.knex.raw(UPSERT_SHARES, [JSON.stringify(rows)]);
  }

  /** What the group orders of an order hold of each payment together, satang by payment id. */
  async heldByPayment(
    orderId: string,
  ): Promise<Map<string, { capturedSatang: number; refundedSatang: number }>> {
    const { rows } = await this.knex.raw<{
      rows: { payment_id: string; captured: string; refunded: string }[];
    }>(
      `select payment_id, sum(captured_satang) as captured, sum(refunded_satang) as refunded
       from payment_share join group_order on group_order.id = payment_share.group_order_id
       where group_order.order_id = ? group by payment_id`,
      [orderId],
    );
    return new Map(
      rows.map((row) => [
        row.payment_id,
        { capturedSatang: parseSatang(row.captured), refundedSatang: parseSatang(row.refunded) },
      ]),
    );
  }

  /** @returns ids of the group orders that this call moved from awaiting_payment to paid. */
  async markPaid(orderId: string, paidAt: Date): Promise<string[]> {
    return this.move(orderId, "paid", `"paid_at" = ?`, [paidAt]);
  }

  /** @returns ids of the group orders that this call cancelled; those that have left the group stay. */
  async cancelOfOrder(orderId: string, reason: CancelReason): Promise<string[]> {
    return this.move(orderId, "cancelled", `"cancelled_at" = now(), "cancel_reason" = ?`, [reason]);
  }

  /** Cancels one group's part; @returns whether this call did it. What has left the group stays. */
  async cancelOne(id: string, reason: CancelReason): Promise<boolean> {
    const { rows } = await this.knex.raw<{ rows: unknown[] }>(
      `update "group_order" set "status" = 'cancelled', "cancelled_at" = now(), "cancel_reason" = ?, "updated_at" = now()
       where "id" = ? and "status" = any(?) returning "id"`,
      [reason, id, statusesBefore("cancelled")],
    );
    return rows.length === 1;
  }

  private async move(
    orderId: string,
    status: GroupOrderStatus,
    assignments: string,
    bindings: (string | Date)[],
  ): Promise<string[]> {
    const { rows } = await this.knex.raw<{ rows: { id: string }[] }>(
      `update "group_order" set "status" = ?, ${assignments}, "updated_at" = now()
       where "order_id" = ? and "status" = any(?) returning "id"`,
      [status, ...bindings, orderId, statusesBefore(status)],
    );
    return rows.map((row) => row.id);
  }
}

const UPSERT_SHARES = `
  insert into "payment_share" ("id", "group_order_id", "payment_id", "authorized_satang", "captured_satang", "refunded_satang")
  select "id", "group_order_id", "payment_id", "authorized_satang", "captured_satang", "refunded_satang"
  from jsonb_to_recordset(?::jsonb) as share("id" text, "group_order_id" text, "payment_id" text, "authorized_satang" bigint, "captured_satang" bigint, "refunded_satang" bigint)
  order by "group_order_id", "payment_id"
  on conflict ("group_order_id", "payment_id") do update
  set "authorized_satang" = excluded."authorized_satang", "captured_satang" = excluded."captured_satang",
      "refunded_satang" = excluded."refunded_satang", "updated_at" = now()
  where ("payment_share"."authorized_satang", "payment_share"."captured_satang", "payment_share"."refunded_satang")
    is distinct from (excluded."authorized_satang", excluded."captured_satang", excluded."refunded_satang")
    and excluded."captured_satang" >= "payment_share"."captured_satang"
    and excluded."refunded_satang" >= "payment_share"."refunded_satang"`;
