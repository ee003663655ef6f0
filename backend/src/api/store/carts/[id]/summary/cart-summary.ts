import type { CartSummary } from "@chumchon/contracts";
import { bahtToSatang, sumSatang } from "@chumchon/money";
import { parseThaiPhone } from "@chumchon/thai";
import { textOf } from "../../../../../catalogue/catalogue-document";
import type { CatalogueProduct } from "../../../../../catalogue/catalogue-product";
import { orderableQuantity } from "../../../../../catalogue/stock";
import {
  isOffered,
  mustBeFetched,
  wayOf,
} from "../../../../../modules/enterprise-group/domain/delivery-ways";
import {
  isOrderable,
  sellability,
  storageOf,
} from "../../../../../modules/enterprise-group/domain/sellability";
import {
  type ParcelRate,
  parcelGrams,
  parcelPriceSatang,
} from "../../../../../modules/fulfillment-parcel/domain/parcel-rate";

type Amount = Parameters<typeof bahtToSatang>[0];

/** A cart as Query hands it over; amounts are baht. */
export type CartRow = {
  id: string;
  completed_at: string | Date | null;
  email: string | null;
  metadata: Record<string, unknown> | null;
  item_total: Amount;
  items: CartItem[];
  shipping_methods: ({ shipping_option_id: string | null } | null)[] | null;
  shipping_address: {
    first_name: string | null;
    last_name: string | null;
    phone: string | null;
    address_1: string | null;
    address_2: string | null;
    city: string | null;
    province: string | null;
    postal_code: string | null;
  } | null;
};

type CartItem = {
  id: string;
  product_id: string | null;
  variant_id: string | null;
  product_title: string | null;
  product_handle: string | null;
  variant_title: string | null;
  thumbnail: string | null;
  quantity: number;
  unit_price: Amount;
  total: Amount;
};

type Summary = CartSummary;
type SummaryItem = Summary["groups"][number]["items"][number];

/** Goods whose product or group is gone stand here, so that the shopper can still take them out. */
const nobody = { id: "unknown", handle: "unknown", name: "", name_en: null };

/**
 * The cart by group. Parcels are priced by the provider's own function, also before an address is known.
 * @param rates by shipping option id
 */
export function cartSummary(
  cart: CartRow,
  products: readonly CatalogueProduct[],
  rates: ReadonlyMap<string, ParcelRate>,
): Summary {
  const byId = new Map(products.map((product) => [product.id, product]));
  const chosen = new Set((cart.shipping_methods ?? []).map((method) => method?.shipping_option_id));
  const groups = [...partition(cart.items, byId)].map(([groupId, lines]) => {
    const goods = lines.flatMap((line) => byId.get(line.product_id ?? "") ?? []);
    const group = goods[0]?.enterprise_group;
    const rate = rates.get(group?.shipping_option_id ?? "");
    const weight = rate
      ? parcelGrams(
          lines.map((line) => weighed(line, byId)),
          rate,
        )
      : 0;
    const items = lines.map((line) => summaryItem(line, byId.get(line.product_id ?? "")));
    return {
      group:
        group && groupId !== nobody.id
          ? { id: group.id, handle: group.handle, name: group.name, name_en: group.name_en }
          : nobody,
      items,
      item_satang: sumSatang(items.map((item) => item.total_satang)),
      ...deliveryOf(goods, chosen, rate ? parcelPriceSatang(weight, rate) : 0),
      weight_grams: weight,
    };
  });
  const itemSatang = sumSatang(groups.map((group) => group.item_satang));
  const deliverySatang = sumSatang(groups.map((group) => group.delivery_satang));
  const discountSatang = cart.items.length === 0 ? 0 : itemSatang - bahtToSatang(cart.item_total);
  return {
    cart: {
      id: cart.id,
      completed: cart.completed_at !== null,
      item_count: cart.items.reduce((sum, item) => sum + Number(item.quantity), 0),
      item_satang: itemSatang,
      discount_satang: discountSatang,
      delivery_satang: deliverySatang,
      total_satang: itemSatang - discountSatang + deliverySatang,
      email: cart.email,
      address: addressOf(cart),
    },
    groups,
  };
}

/** @param goods of one group */
function deliveryOf(
  goods: readonly CatalogueProduct[],
  chosen: ReadonlySet<string | null | undefined>,
  parcelSatang: number,
) {
  const group = goods[0]?.enterprise_group;
  const delivery = group ? wayOf(group, chosen, goods) : "parcel";
  return {
    parcel_satang: parcelSatang,
    delivery,
    delivery_satang: delivery === "pickup" ? 0 : parcelSatang,
    pickup:
      group?.pickup_note && isOffered(group)
        ? { note: group.pickup_note, is_only_way: mustBeFetched(goods) }
        : null,
  };
}

function partition(items: readonly CartItem[], products: ReadonlyMap<string, CatalogueProduct>) {
  const parts = new Map<string, CartItem[]>();
  for (const item of items) {
    const key = products.get(item.product_id ?? "")?.enterprise_group?.id ?? nobody.id;
    const part = parts.get(key);
    if (part) part.push(item);
    else parts.set(key, [item]);
  }
  return parts;
}

function weighed(item: CartItem, products: ReadonlyMap<string, CatalogueProduct>) {
  const variant = products.get(item.product_id ?? "")?.variants?.find((each) => each.id === item.variant_id);
  return { quantity: Number(item.quantity), piece_grams: variant?.weight ?? null };
}

function summaryItem(item: CartItem, product: CatalogueProduct | undefined): SummaryItem {
  const variant = product?.variants?.find((each) => each.id === item.variant_id);
  const most = variant ? orderableQuantity(variant) : 0;
  const unitSatang = bahtToSatang(item.unit_price);
  return {
    id: item.id,
    product_handle: item.product_handle ?? "",
    title: item.product_title ?? "",
    title_en: textOf(product?.metadata ?? null, "title_en") || null,
    variant_title: item.variant_title,
    variant_title_en: textOf(variant?.metadata ?? null, "title_en") || null,
    thumbnail: item.thumbnail,
    quantity: Number(item.quantity),
    max_quantity: most,
    unit_price_satang: unitSatang,
    total_satang: unitSatang * Number(item.quantity),
    state: stateOf(product, Number(item.quantity), most),
  };
}

function stateOf(product: CatalogueProduct | undefined, wanted: number, most: number): SummaryItem["state"] {
  const group = product?.enterprise_group ?? null;
  const sellable = sellability({
    storage: storageOf(product?.metadata),
    groupStatus: group?.status ?? null,
    hasGroup: group !== null,
    offersPickup: group !== null && isOffered(group),
  });
  if (sellable === "group_paused") return "group_not_active";
  if (!isOrderable(sellable) || product?.status !== "published") return "not_sold_online";
  if (most === 0) return "sold_out";
  return wanted > most ? "too_many" : "ok";
}

/** What was typed, as the form shows it again. */
function addressOf(cart: CartRow): Summary["cart"]["address"] {
  const address = cart.shipping_address;
  if (!address?.phone) return null;
  const phone = parseThaiPhone(address.phone);
  return {
    name: [address.first_name, address.last_name].filter(Boolean).join(" "),
    phone: phone.ok ? phone.display : address.phone,
    address_line: address.address_1 ?? "",
    address_key: textOf(cart.metadata, "address_key"),
    tambon: address.address_2 ?? "",
    amphoe: address.city ?? "",
    province: address.province ?? "",
    postcode: address.postal_code ?? "",
    note: textOf(cart.metadata, "delivery_note"),
    privacy_version: textOf(cart.metadata, "privacy_version") || null,
  };
}
