import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils";
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk";
import {
  type GroupWays,
  isOffered,
  mustBeFetched,
  wayOf,
  waysFields,
} from "../../../modules/enterprise-group/domain/delivery-ways";

export const planParcelsStepId = "plan-cart-parcels";

/** `pickup`: the groups at which the goods are fetched, by id; undefined: as it is chosen now. */
export type ChooseParcels = { cart_id: string; pickup?: string[] | undefined };

export type ParcelPlan = {
  cart_id: string;
  /** The option of every group in the cart. */
  option_ids: string[];
  /** Methods of groups that are no longer in the cart, and second methods of one group. */
  orphan_method_ids: string[];
};

type Goods = { metadata?: Record<string, unknown> | null; enterprise_group?: GroupWays | null };
type Cart = {
  items?: ({ product?: Goods | null } | null)[] | null;
  shipping_methods?: ({ id: string; shipping_option_id?: string | null } | null)[] | null;
};

/** Compares the groups of the cart's lines with the delivery methods that it has; changes nothing. */
export const planParcelsStep = createStep(planParcelsStepId, async (input: ChooseParcels, { container }) => {
  const cart = await readCart(container, input.cart_id);
  const methods = (cart.shipping_methods ?? []).flatMap((method) => method ?? []);
  const groups = groupsOf(cart);
  assertAllOffered(input.pickup ?? [], groups);
  const chosen = new Set(methods.map((method) => method.shipping_option_id));
  const isFetched = ({ group, goods }: Part) =>
    input.pickup === undefined || (mustBeFetched(goods) && isOffered(group))
      ? wayOf(group, chosen, goods) === "pickup"
      : input.pickup.includes(group.id);
  const wanted = new Set(
    [...groups.values()].flatMap(
      (part) => (isFetched(part) ? part.group.pickup_option_id : part.group.shipping_option_id) ?? [],
    ),
  );
  const kept = new Set<string>();
  const orphan_method_ids: string[] = [];
  for (const method of methods) {
    const option = method.shipping_option_id ?? "";
    if (wanted.has(option) && !kept.has(option)) kept.add(option);
    else orphan_method_ids.push(method.id);
  }
  const plan: ParcelPlan = { cart_id: input.cart_id, option_ids: [...wanted], orphan_method_ids };
  return new StepResponse(plan);
});

async function readCart(container: MedusaContainer, cartId: string): Promise<Cart> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY);
  const { data: carts } = await query.graph({
    entity: "cart",
    fields: [
      "id",
      "items.id",
      "items.product.metadata",
      ...waysFields.map((field) => `items.product.enterprise_group.${field}`),
      "shipping_methods.id",
      "shipping_methods.shipping_option_id",
    ],
    filters: { id: cartId },
  });
  // Query's generated types do not know which fields were asked for.
  const cart = carts[0] as unknown as Cart | undefined;
  if (!cart) throw new MedusaError(MedusaError.Types.NOT_FOUND, "ไม่พบตะกร้านี้", "cart_not_found");
  return cart;
}

type Part = { group: GroupWays; goods: Goods[] };

/** What the cart has of each group, by the group's id. */
function groupsOf(cart: Cart): Map<string, Part> {
  const parts = new Map<string, Part>();
  for (const item of cart.items ?? []) {
    const goods = item?.product;
    const group = goods?.enterprise_group;
    if (!goods || !group) continue;
    const part = parts.get(group.id) ?? { group, goods: [] };
    part.goods.push(goods);
    parts.set(group.id, part);
  }
  return parts;
}

/** A group that is no longer in the cart is no fault: its line was taken out in another tab. */
function assertAllOffered(pickup: readonly string[], groups: ReadonlyMap<string, Part>): void {
  const withdrawn = pickup.map((id) => groups.get(id)?.group).find((group) => group && !isOffered(group));
  if (!withdrawn) return;
  throw new MedusaError(
    MedusaError.Types.NOT_ALLOWED,
    "กลุ่มนี้ไม่เปิดให้มารับเองแล้ว โปรดเลือกให้ส่งพัสดุ",
    "pickup_not_offered",
  );
}
