import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils";
import { mustBeFetched } from "../../modules/enterprise-group/domain/delivery-ways";

type Cart = {
  items?: ({ product_id?: string | null } | null)[] | null;
  shipping_methods?: ({ shipping_option_id?: string | null } | null)[] | null;
  shipping_address?: { address_1?: string | null; postal_code?: string | null } | null;
};

type Group = { id: string; shipping_option_id: string | null; pickup_option_id: string | null };
const optionFields = ["id", "shipping_option_id", "pickup_option_id"] as const;

type Goods = { metadata?: Record<string, unknown> | null; enterprise_group?: Group | null };

/** The options that what the cart has of one group can be handed over by. */
function waysOf(goods: readonly Goods[]): string[] {
  const group = goods[0]?.enterprise_group;
  const parcel = mustBeFetched(goods) ? null : group?.shipping_option_id;
  return [parcel, group?.pickup_option_id].flatMap((option) => option ?? []);
}

/**
 * Every group of the cart delivers by its own parcel or lets its goods be fetched, and nobody else does; goods that
 * would spoil in a parcel are fetched. Core alone would keep (and charge) the method of a group whose last line was
 * removed, while it is the cart's only one, and would take any option of the right profile. Fetching that was switched
 * off meanwhile still counts here: a payment case carries out what was agreed. What is sent has a place to go to. A
 * shopper's own press is refused before (`refusePay`).
 *
 * @throws NOT_ALLOWED with code `delivery_missing` or `address_missing`
 */
export async function assertParcelsMatch(container: MedusaContainer, cart: Cart): Promise<void> {
  const productIds = [...new Set((cart.items ?? []).flatMap((item) => item?.product_id ?? []))];
  const query = container.resolve(ContainerRegistrationKeys.QUERY);
  const { data: products } = await query.graph({
    entity: "product",
    fields: ["id", "metadata", ...optionFields.map((field) => `enterprise_group.${field}`)],
    filters: { id: productIds },
  });
  const groupIds = new Set(products.map((product) => product.enterprise_group?.id));
  const ways = [...groupIds].map((id) =>
    waysOf(products.filter((product) => product.enterprise_group?.id === id)),
  );
  const chosen = (cart.shipping_methods ?? []).map((method) => method?.shipping_option_id ?? "");
  const isOneEach = ways.every((options) => chosen.filter((option) => options.includes(option)).length === 1);
  if (!isOneEach || chosen.length !== ways.length) {
    throw refused("delivery_missing", "ค่าจัดส่งไม่ตรงกับสินค้าในตะกร้า โปรดเลือกการจัดส่งอีกครั้งก่อนชำระเงิน");
  }
  const pickups = new Set(products.map((product) => product.enterprise_group?.pickup_option_id));
  const isSent = chosen.some((option) => !pickups.has(option));
  const { address_1, postal_code } = cart.shipping_address ?? {};
  if (isSent && !(address_1 && postal_code)) throw refused("address_missing", "โปรดกรอกที่อยู่จัดส่งก่อนชำระเงิน");
}

function refused(code: string, message: string): MedusaError {
  return new MedusaError(MedusaError.Types.NOT_ALLOWED, message, code);
}
