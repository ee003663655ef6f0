import type { CreateShippingMethodDTO, MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils";
import { type CartHead, cartHeadFields, cartHeadOf, pick } from "../payment/cart-head";
import { refusedRefund } from "../refund/refund-refusal";

type Adjustment = { amount: number; code?: string | null; description?: string | null };
type Listed<T> = (T | null)[] | null | undefined;
type Line = Record<string, unknown> & { id: string; adjustments?: Listed<Adjustment> };

/** What was bought, at the prices paid: an order's, or the cart's when no order was placed. */
export type PaidLines = CartHead & {
  items?: Listed<Line>;
  shipping_methods?: Listed<Line>;
};

const fields = [
  ...cartHeadFields,
  "items.*",
  "items.adjustments.*",
  "shipping_methods.*",
  "shipping_methods.adjustments.*",
];

/** @throws MedusaError case_without_order */
export async function readPaidLines(
  container: MedusaContainer,
  { orderId, cartId }: { orderId: string | null; cartId: string | null },
): Promise<PaidLines> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY);
  const { data } = await query.graph({
    entity: orderId ? "order" : "cart",
    fields,
    filters: { id: orderId ?? cartId ?? "" },
  });
  // Query's generated types do not know which fields were asked for.
  const found = data[0] as unknown as PaidLines | undefined;
  if (!found || (found.items ?? []).length === 0) throw refusedRefund("case_without_order");
  return found;
}

const lineFields = [
  "title",
  "subtitle",
  "thumbnail",
  "quantity",
  "unit_price",
  "variant_id",
  "product_id",
  "product_title",
  "product_description",
  "product_subtitle",
  "product_type",
  "product_type_id",
  "product_collection",
  "product_handle",
  "variant_sku",
  "variant_barcode",
  "variant_title",
  "variant_option_values",
  "requires_shipping",
  "is_discountable",
  "is_tax_inclusive",
  "metadata",
] as const;
const methodFields = ["name", "amount", "is_tax_inclusive", "shipping_option_id", "data"] as const;

/**
 * A cart of these lines at these prices. Made by the cart module itself: core's cart workflows would price it anew and
 * drop discounts whose promotion has ended.
 * @returns the cart's id
 */
export async function cartOfPaidLines(container: MedusaContainer, paid: PaidLines): Promise<string> {
  const carts = container.resolve(Modules.CART);
  const cart = await carts.createCarts(cartHeadOf(paid));
  for (const line of present(paid.items)) {
    if (Number(line.quantity) <= 0) continue;
    const item = { ...pick(line, lineFields), is_custom_price: true };
    const [made] = await carts.addLineItems(cart.id, [item] as unknown as Parameters<
      typeof carts.addLineItems
    >[1]);
    const adjustments = adjustmentsOf(line).map((each) => ({ ...each, item_id: made?.id ?? "" }));
    if (adjustments.length > 0) await carts.addLineItemAdjustments(adjustments);
  }
  for (const method of present(paid.shipping_methods)) {
    const chosen = { ...pick(method, methodFields), cart_id: cart.id };
    const [made] = await carts.addShippingMethods([chosen] as unknown as CreateShippingMethodDTO[]);
    const adjustments = adjustmentsOf(method).map((each) => ({
      ...each,
      shipping_method_id: made?.id ?? "",
    }));
    if (adjustments.length > 0) {
      await carts.addShippingMethodAdjustments(adjustments);
    }
  }
  return cart.id;
}

function adjustmentsOf(line: Line) {
  return present(line.adjustments).map(({ amount, code, description }) => ({
    amount,
    code: code ?? "",
    description: description ?? undefined,
  }));
}

function present<T>(list: Listed<T>): T[] {
  return (list ?? []).flatMap((each) => (each === null ? [] : [each]));
}
