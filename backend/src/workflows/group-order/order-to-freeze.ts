import { categoryHandle } from "@chumchon/contracts";
import type { BigNumberInput } from "@medusajs/framework/types";
import { MathBN, MedusaError } from "@medusajs/framework/utils";
import { MICROSATANG, type OrderParcel, splitOrder } from "../../modules/group-order/domain/split-order";
import type { LineToFreeze, OrderToFreeze } from "../../modules/group-order/frozen-order";
import { roundedSatang } from "./rounded-satang";

interface AdjustmentRecord {
  amount: BigNumberInput;
}

export interface OrderRecord {
  id: string;
  display_id: number;
  currency_code: string;
  /** Lines and delivery after discounts; unlike `total` a later refund's credit does not change them. */
  item_total: BigNumberInput;
  shipping_total: BigNumberInput;
  items: {
    id: string;
    title: string;
    product_title: string | null;
    variant_title: string | null;
    product_id: string | null;
    variant_id: string | null;
    quantity: BigNumberInput;
    unit_price: BigNumberInput;
    adjustments?: AdjustmentRecord[] | null;
  }[];
  shipping_methods: {
    id: string;
    amount: BigNumberInput;
    shipping_option_id: string | null;
    adjustments?: AdjustmentRecord[] | null;
  }[];
}

export interface ProductRecord {
  id: string;
  enterprise_group?: { id: string; category: string } | null;
  categories?: ({ handle: string } | null)[] | null;
}

export interface ParcelGroupRecord {
  id: string;
  shipping_option_id: string | null;
  pickup_option_id: string | null;
  pickup_note: string | null;
}

/**
 * An order as Medusa holds it, cut by group and ready to be frozen.
 * @throws MedusaError when a line or delivery belongs to no group: the order can't be split, and a sweep
 *   tries again once somebody has set the group.
 */
export function orderToFreeze(
  order: OrderRecord,
  products: readonly ProductRecord[],
  parcelGroups: readonly ParcelGroupRecord[],
): OrderToFreeze {
  const productById = new Map(products.map((product) => [product.id, product]));
  const groupByOption = new Map(
    parcelGroups.flatMap(({ id, shipping_option_id, pickup_option_id }) => [
      [shipping_option_id ?? "", id] as const,
      ...(pickup_option_id ? [[pickup_option_id, id] as const] : []),
    ]),
  );
  const chosen = new Set(order.shipping_methods.map((method) => method.shipping_option_id));
  const fetched = parcelGroups.filter(
    ({ pickup_option_id }) => pickup_option_id && chosen.has(pickup_option_id),
  );
  const lines = order.items.map((item) => lineOf(item, productById.get(item.product_id ?? "")));
  const parcels = order.shipping_methods.map((method): OrderParcel => {
    const groupId = groupByOption.get(method.shipping_option_id ?? "");
    if (!groupId) throw unowned(`Delivery ${method.id} of order ${order.id}`);
    return {
      id: method.id,
      groupId,
      priceMicrosatang: microsatang(method.amount),
      discountMicrosatang: discountOf(method.adjustments),
    };
  });
  const totalSatang = roundedSatang(MathBN.add(order.item_total, order.shipping_total));
  return {
    orderId: order.id,
    displayId: order.display_id,
    currencyCode: order.currency_code,
    parts: splitOrder({ lines, parcels, totalSatang }),
    pickups: Object.fromEntries(fetched.map(({ id, pickup_note }) => [id, pickup_note])),
  };
}

function lineOf(item: OrderRecord["items"][number], product: ProductRecord | undefined): LineToFreeze {
  const group = product?.enterprise_group;
  if (!group) throw unowned(`Line ${item.id} (${item.title})`);
  const ownCategories = (product.categories ?? []).map((category) => category?.handle).sort();
  const category = ownCategories.find((handle) => categoryHandle.safeParse(handle).success) ?? group.category;
  return {
    id: item.id,
    groupId: group.id,
    itemMicrosatang: microsatang(MathBN.mult(item.unit_price, item.quantity)),
    discountMicrosatang: discountOf(item.adjustments),
    productId: item.product_id,
    variantId: item.variant_id,
    title: titleOf(item),
    category,
    quantity: MathBN.convert(item.quantity).toNumber(),
    unitPriceSatang: roundedSatang(item.unit_price),
  };
}

/** "ปลาหมึกแห้ง (250 กรัม)"; without brackets where the variant has no name of its own. */
function titleOf(item: OrderRecord["items"][number]): string {
  const product = item.product_title ?? item.title;
  const variant = item.variant_title;
  return variant && variant !== product ? `${product} (${variant})` : product;
}

function discountOf(adjustments: readonly AdjustmentRecord[] | null | undefined): number {
  return microsatang(MathBN.sum(...(adjustments ?? []).map((adjustment) => adjustment.amount)));
}

function microsatang(baht: BigNumberInput): number {
  return MathBN.convert(MathBN.mult(baht, 100 * MICROSATANG), 0).toNumber();
}

function unowned(what: string): MedusaError {
  return new MedusaError(
    MedusaError.Types.UNEXPECTED_STATE,
    `${what} belongs to no group: set the product's group, then its group orders are made within minutes.`,
  );
}
