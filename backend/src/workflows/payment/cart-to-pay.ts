import { bahtToSatang, type MedusaAmount } from "@chumchon/money";
import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { type GroupWays, isOffered, waysFields } from "../../modules/enterprise-group/domain/delivery-ways";
import { neededItems, type StockedVariant, stockFields } from "./free-stock";

export type CartLine = {
  id: string;
  title: string;
  product_title: string | null;
  variant_title: string | null;
  variant_id: string | null;
  quantity: number;
  variant?: (StockedVariant & { product?: Product | null }) | null;
};

type Product = { shipping_profile?: { id: string } | null; enterprise_group?: GroupWays | null };

type CartRecord = {
  id: string;
  completed_at: Date | string | null;
  currency_code: string;
  total: MedusaAmount;
  metadata: Record<string, unknown> | null;
  shipping_address: Record<string, string | null> | null;
  items: CartLine[];
  shipping_methods: ({
    shipping_option_id?: string | null;
    shipping_option?: { shipping_profile_id?: string } | null;
  } | null)[];
  payment_collection?: { id: string } | null;
};

/** A cart as paying needs it. */
export type CartToPay = {
  id: string;
  isCompleted: boolean;
  currency: string;
  totalSatang: number;
  lines: CartLine[];
  /** Who gets the goods, and the place where a parcel goes. */
  hasAddress: boolean;
  /** Shipping profiles (one a group) that have a delivery method, and that need one. */
  coveredProfiles: string[];
  neededProfiles: string[];
  /** A group whose goods were to be fetched no longer offers it. */
  hasWithdrawnPickup: boolean;
  paymentCollectionId: string | undefined;
};

const fields = [
  "id",
  "completed_at",
  "currency_code",
  "total",
  "metadata",
  "shipping_address.first_name",
  "shipping_address.phone",
  "shipping_address.address_1",
  "shipping_address.postal_code",
  "items.id",
  "items.title",
  "items.product_title",
  "items.variant_title",
  "items.variant_id",
  "items.quantity",
  "items.variant.product.shipping_profile.id",
  ...stockFields.map((field) => `items.variant.${field}`),
  ...waysFields.map((field) => `items.variant.product.enterprise_group.${field}`),
  "shipping_methods.shipping_option_id",
  "shipping_methods.shipping_option.shipping_profile_id",
  "payment_collection.id",
];

export async function readCartToPay(
  container: MedusaContainer,
  cartId: string,
): Promise<CartToPay | undefined> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY);
  const { data } = await query.graph({ entity: "cart", fields, filters: { id: cartId } });
  // Query's generated types do not know which fields were asked for.
  const cart = data[0] as unknown as CartRecord | undefined;
  return cart && cartToPay(cart);
}

function cartToPay(cart: CartRecord): CartToPay {
  const address = cart.shipping_address;
  const needed = isFetched(cart) ? contactFields : [...contactFields, ...placeFields];
  const addressIsThere = needed.every((name) => address?.[name]);
  const methods = cart.shipping_methods ?? [];
  return {
    id: cart.id,
    isCompleted: cart.completed_at !== null,
    currency: cart.currency_code.toLowerCase(),
    totalSatang: bahtToSatang(cart.total),
    lines: cart.items ?? [],
    hasAddress: addressIsThere && typeof cart.metadata?.privacy_version === "string",
    coveredProfiles: methods.flatMap((method) => method?.shipping_option?.shipping_profile_id ?? []),
    neededProfiles: [
      ...new Set((cart.items ?? []).flatMap((line) => line.variant?.product?.shipping_profile?.id ?? [])),
    ],
    hasWithdrawnPickup: hasWithdrawnPickup(cart),
    paymentCollectionId: cart.payment_collection?.id,
  };
}

const contactFields = ["first_name", "phone"];
const placeFields = ["address_1", "postal_code"];

/** Whether the shopper comes for everything: then nobody has to know where they live. */
function isFetched({ items, shipping_methods }: CartRecord): boolean {
  const chosen = new Set((shipping_methods ?? []).map((method) => method?.shipping_option_id));
  const groups = (items ?? []).map((line) => line.variant?.product?.enterprise_group);
  const isChosen = (group: GroupWays) => isOffered(group) && chosen.has(group.pickup_option_id);
  return groups.length > 0 && groups.every((group) => group != null && isChosen(group));
}

function hasWithdrawnPickup({ items, shipping_methods }: CartRecord): boolean {
  const chosen = new Set((shipping_methods ?? []).flatMap((method) => method?.shipping_option_id ?? []));
  return (items ?? []).some((line) => {
    const group = line.variant?.product?.enterprise_group;
    return group?.pickup_option_id != null && chosen.has(group.pickup_option_id) && !isOffered(group);
  });
}

/** Whether every group of the cart has its parcel, and nobody else has one. */
export function parcelsAreChosen(cart: CartToPay): boolean {
  const chosen = [...cart.coveredProfiles].sort();
  const needed = [...cart.neededProfiles].sort();
  return chosen.length === needed.length && chosen.every((profile, index) => profile === needed[index]);
}

export type ShortLine = { line_id: string; title: string; wanted: number; available: number };

/** Lines that can't be had as ordered; two lines of the same stock are counted together. */
export function shortLines(lines: readonly CartLine[]): ShortLine[] {
  const needs = lines.flatMap((line) =>
    (line.variant ? neededItems(line.variant) : []).map((item) => ({ line, item })),
  );
  const wanted = new Map<string, number>();
  for (const { line, item } of needs) {
    wanted.set(item.id, (wanted.get(item.id) ?? 0) + Number(line.quantity) * item.perVariant);
  }
  const short = new Map<string, ShortLine>();
  for (const { line, item } of needs) {
    if (item.free >= (wanted.get(item.id) ?? 0)) continue;
    const available = Math.floor(item.free / item.perVariant);
    short.set(line.id, {
      line_id: line.id,
      title: line.product_title ?? line.title,
      wanted: Number(line.quantity),
      available: Math.min(available, short.get(line.id)?.available ?? available),
    });
  }
  return [...short.values()];
}
