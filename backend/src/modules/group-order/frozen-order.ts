import type { Carrier, DeliveryKind } from "@chumchon/contracts";
import { parseSatang } from "@chumchon/money";
import { generateEntityId } from "@medusajs/framework/utils";
import type { GroupOrderStatus } from "./domain/group-order-status";
import type { GroupPart, OrderLine } from "./domain/split-order";

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

export const INSERT_GROUP_ORDERS = `
  insert into "group_order" ("id", "order_id", "group_id", "number", "item_satang", "discount_satang", "shipping_satang", "total_satang", "currency_code", "delivery", "pickup_note")
  select "id", "order_id", "group_id", "number", "item_satang", "discount_satang", "shipping_satang", "total_satang", "currency_code", "delivery", "pickup_note"
  from jsonb_to_recordset(?::jsonb) as part("id" text, "order_id" text, "group_id" text, "number" text, "item_satang" bigint, "discount_satang" bigint, "shipping_satang" bigint, "total_satang" bigint, "currency_code" text, "delivery" text, "pickup_note" text)
  order by "group_id"
  on conflict ("order_id", "group_id") do nothing`;

/** Lines find their group order by (order, group): it may be the one that somebody else has just made. */
export const INSERT_LINES = `
  insert into "group_order_line" ("id", "group_order_id", "line_item_id", "product_id", "variant_id", "title", "category", "quantity", "unit_price_satang", "item_satang", "discount_satang", "total_satang")
  select line."id", "group_order"."id", "line_item_id", "product_id", "variant_id", "title", "category", "quantity", "unit_price_satang", line."item_satang", line."discount_satang", line."total_satang"
  from jsonb_to_recordset(?::jsonb) as line("id" text, "group_id" text, "line_item_id" text, "product_id" text, "variant_id" text, "title" text, "category" text, "quantity" integer, "unit_price_satang" bigint, "item_satang" bigint, "discount_satang" bigint, "total_satang" bigint)
  join "group_order" on "group_order"."group_id" = line."group_id" and "group_order"."order_id" = ?
  order by "line_item_id"
  on conflict ("line_item_id") do nothing`;

export const SELECT_OF_ORDER = `
  select "group_order".*, (
    select coalesce(jsonb_agg(to_jsonb(line) order by line."line_item_id"), '[]'::jsonb)
    from "group_order_line" line where line."group_order_id" = "group_order"."id") as "lines"
  from "group_order" where "order_id" = ? order by "group_id"`;

export function groupOrderRows(order: OrderToFreeze) {
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

export function lineRows(order: OrderToFreeze) {
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
export interface GroupOrderRecord {
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

export function toFrozen(row: GroupOrderRecord): FrozenGroupOrder {
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
