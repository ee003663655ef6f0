import type { Carrier, DeliveryKind } from "@chumchon/contracts";
import { parseSatang } from "@chumchon/money";
import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { ContainerRegistrationKeys, generateEntityId, MedusaService } from "@medusajs/framework/utils";
import { parseReads } from "../../database/parse-reads";
import { type CancelRequests, createCancelRequests } from "./cancel-requests";
import { type CancelReason, type GroupOrderStatus, statusesBefore } from "./domain/group-order-status";
import type { GroupPart, OrderLine } from "./domain/split-order";
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

/** A line with what is frozen of its product. */
export interface LineToFreeze extends OrderLine {
  readonly productId: string | null;
  readonly variantId: string | null;
  readonly title: string;
  readonly category: string;
  readonly quantity: number;
  readonly unitPriceSatang: number;
}

export interface OrderToFreeze {
  readonly orderId: string;
  readonly displayId: number;
  readonly currencyCode: string;
  readonly parts: readonly GroupPart<LineToFreeze>[];
  /** By id of the groups at which the goods are fetched: where and when, as the group says now. */
  readonly pickups: Readonly<Record<string, string | null>>;
}

export interface FrozenLine {
  readonly lineItemId: string;
  readonly variantId: string | null;
  readonly title: string;
  readonly category: string;
  readonly quantity: number;
  readonly unitPriceSatang: number;
  readonly totalSatang: number;
}

export interface FrozenGroupOrder {
  readonly id: string;
  readonly orderId: string;
  readonly groupId: string;
  readonly number: string;
  readonly status: GroupOrderStatus;
  readonly parcel: { readonly carrier: Carrier; readonly trackingNumber: string } | null;
  readonly delivery: DeliveryKind;
  readonly pickupNote: string | null;
  readonly itemSatang: number;
  readonly discountSatang: number;
  readonly shippingSatang: number;
  readonly totalSatang: number;
  readonly lines: readonly FrozenLine[];
}

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

const INSERT_GROUP_ORDERS = `
  insert into "group_order" ("id", "order_id", "group_id", "number", "item_satang", "discount_satang", "shipping_satang", "total_satang", "currency_code", "delivery", "pickup_note")
  select "id", "order_id", "group_id", "number", "item_satang", "discount_satang", "shipping_satang", "total_satang", "currency_code", "delivery", "pickup_note"
  from jsonb_to_recordset(?::jsonb) as part("id" text, "order_id" text, "group_id" text, "number" text, "item_satang" bigint, "discount_satang" bigint, "shipping_satang" bigint, "total_satang" bigint, "currency_code" text, "delivery" text, "pickup_note" text)
  order by "group_id"
  on conflict ("order_id", "group_id") do nothing`;

/** Lines find their group order by (order, group): it may be the one that somebody else has just made. */
const INSERT_LINES = `
  insert into "group_order_line" ("id", "group_order_id", "line_item_id", "product_id", "variant_id", "title", "category", "quantity", "unit_price_satang", "item_satang", "discount_satang", "total_satang")
  select line."id", "group_order"."id", "line_item_id", "product_id", "variant_id", "title", "category", "quantity", "unit_price_satang", line."item_satang", line."discount_satang", line."total_satang"
  from jsonb_to_recordset(?::jsonb) as line("id" text, "group_id" text, "line_item_id" text, "product_id" text, "variant_id" text, "title" text, "category" text, "quantity" integer, "unit_price_satang" bigint, "item_satang" bigint, "discount_satang" bigint, "total_satang" bigint)
  join "group_order" on "group_order"."group_id" = line."group_id" and "group_order"."order_id" = ?
  order by "line_item_id"
  on conflict ("line_item_id") do nothing`;

const SELECT_OF_ORDER = `
  select "group_order".*, (
    select coalesce(jsonb_agg(to_jsonb(line) order by line."line_item_id"), '[]'::jsonb)
    from "group_order_line" line where line."group_order_id" = "group_order"."id") as "lines"
  from "group_order" where "order_id" = ? order by "group_id"`;

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

function groupOrderRows(order: OrderToFreeze) {
  return order.parts.map((part, index) => ({
    id: generateEntityId(undefined, "gord"),
    order_id: order.orderId,
    group_id: part.groupId,
    number: `${order.displayId}-${index + 1}`,
    item_satang: part.itemSatang,
    discount_satang: part.discountSatang,
    shipping_satang: part.shippingSatang,
    total_satang: part.totalSatang,
    currency_code: order.currencyCode,
    delivery: part.groupId in order.pickups ? "pickup" : "parcel",
    pickup_note: order.pickups[part.groupId] ?? null,
  }));
}

function lineRows(order: OrderToFreeze) {
  return order.parts.flatMap((part) =>
    part.lines.map((line) => ({
      id: generateEntityId(undefined, "goln"),
      group_id: part.groupId,
      line_item_id: line.id,
      product_id: line.productId,
      variant_id: line.variantId,
      title: line.title,
      category: line.category,
      quantity: line.quantity,
      unit_price_satang: line.unitPriceSatang,
      item_satang: line.itemSatang,
      discount_satang: line.discountSatang,
      total_satang: line.totalSatang,
    })),
  );
}

/** As the driver returns it: bigint columns are strings, except inside JSON, where they are numbers. */
interface GroupOrderRecord {
  id: string;
  order_id: string;
  group_id: string;
  number: string;
  status: GroupOrderStatus;
  carrier: Carrier | null;
  tracking_number: string | null;
  delivery: DeliveryKind;
  pickup_note: string | null;
  item_satang: string;
  discount_satang: string;
  shipping_satang: string;
  total_satang: string;
  lines: {
    line_item_id: string;
    variant_id: string | null;
    title: string;
    category: string;
    quantity: number;
    unit_price_satang: number;
    total_satang: number;
  }[];
}

function toFrozen(row: GroupOrderRecord): FrozenGroupOrder {
  return {
    id: row.id,
    orderId: row.order_id,
    groupId: row.group_id,
    number: row.number,
    status: row.status,
    parcel:
      row.carrier && row.tracking_number
        ? { carrier: row.carrier, trackingNumber: row.tracking_number }
        : null,
    delivery: row.delivery,
    pickupNote: row.pickup_note,
    itemSatang: parseSatang(row.item_satang),
    discountSatang: parseSatang(row.discount_satang),
    shippingSatang: parseSatang(row.shipping_satang),
    totalSatang: parseSatang(row.total_satang),
    lines: row.lines.map((line) => ({
      lineItemId: line.line_item_id,
      variantId: line.variant_id,
      title: line.title,
      category: line.category,
      quantity: line.quantity,
      unitPriceSatang: parseSatang(line.unit_price_satang),
      totalSatang: parseSatang(line.total_satang),
    })),
  };
}
