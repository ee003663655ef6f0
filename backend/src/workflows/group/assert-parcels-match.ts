import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils";

type Cart = {
  items?: ({ product_id?: string | null } | null)[] | null;
  shipping_methods?: ({ shipping_option_id?: string | null } | null)[] | null;
};

/**
 * Every group of the cart delivers by its own parcel, and nobody else does. Core alone would keep (and charge) the
 * method of a group whose last line was removed, while it is the cart's only one, and would take any option of the
 * right profile.
 *
 * @throws NOT_ALLOWED with code `delivery_missing`
 */
export async function assertParcelsMatch(container: MedusaContainer, cart: Cart): Promise<void> {
  const productIds = [...new Set((cart.items ?? []).flatMap((item) => item?.product_id ?? []))];
  const query = container.resolve(ContainerRegistrationKeys.QUERY);
  const { data: products } = await query.graph({
    entity: "product",
    fields: ["id", "enterprise_group.shipping_option_id"],
    filters: { id: productIds },
  });
  const wanted = new Set(products.map((product) => product.enterprise_group?.shipping_option_id ?? ""));
  const chosen = (cart.shipping_methods ?? []).map((method) => method?.shipping_option_id ?? "");
  const matches = chosen.length === wanted.size && chosen.every((option) => wanted.has(option));
  if (matches) return;
  throw new MedusaError(
    MedusaError.Types.NOT_ALLOWED,
    "ค่าจัดส่งไม่ตรงกับสินค้าในตะกร้า โปรดเลือกการจัดส่งอีกครั้งก่อนชำระเงิน",
    "delivery_missing",
  );
}
