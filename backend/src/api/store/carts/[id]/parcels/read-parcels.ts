import type { CartParcel, CartParcelsResponse, DeliveryKind } from "@chumchon/contracts";
import { bahtToSatang, sumSatang } from "@chumchon/money";
import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils";
import { listShippingOptionsForCartWithPricingWorkflow } from "@medusajs/medusa/core-flows";
import {
  type GroupWays,
  wayOf,
  waysFields,
} from "../../../../../modules/enterprise-group/domain/delivery-ways";
import { parcelGrams, parseParcelRate } from "../../../../../modules/fulfillment-parcel/domain/parcel-rate";

type Group = CartParcel["group"] & GroupWays;
type Line = {
  quantity: number;
  unit_price: number;
  variant?: { weight?: number | null } | null;
  product?: { metadata?: Record<string, unknown> | null; enterprise_group?: Group | null } | null;
};
type CartRecord = {
  items?: (Line & { created_at: string })[];
  shipping_methods?: ({ shipping_option_id?: string | null } | null)[];
};
type PricedOption = {
  id: string;
  data: unknown;
  calculated_price?: { calculated_amount: number } | null;
};

type Part = { group: Group; delivery: DeliveryKind; optionId: string; lines: Line[] };

/** Lines by the group whose parcel they travel in, in the order in which the groups came into the cart. */
function linesByGroup(lines: Line[], chosen: ReadonlySet<string | null | undefined>): Part[] {
  const parts = new Map<string, { group: Group; lines: Line[] }>();
  for (const line of lines) {
    const group = line.product?.enterprise_group;
    if (!group?.shipping_option_id) continue;
    const part = parts.get(group.id) ?? { group, lines: [] };
    part.lines.push(line);
    parts.set(group.id, part);
  }
  return [...parts.values()].map(({ group, lines: own }) => {
    const goods = own.flatMap((line) => line.product ?? []);
    const delivery = wayOf(group, chosen, goods);
    const optionId = delivery === "pickup" ? group.pickup_option_id : group.shipping_option_id;
    return { group, delivery, optionId: optionId ?? "", lines: own };
  });
}

/**
 * The parcels of a cart, one a group, each at the price that core would charge for it now.
 * Goods before discounts, satang; weight in grams.
 * @throws NOT_FOUND `cart_not_found`
 */
export async function readParcels(container: MedusaContainer, cartId: string): Promise<CartParcelsResponse> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY);
  const { data: carts } = await query.graph({
    entity: "cart",
    fields: [
      "id",
      "items.id",
      "items.created_at",
      "items.quantity",
      "items.unit_price",
      "items.variant.weight",
      "items.product.metadata",
      ...["handle", "name", "name_en", ...waysFields].map(
        (field) => `items.product.enterprise_group.${field}`,
      ),
      "shipping_methods.shipping_option_id",
    ],
    filters: { id: cartId },
  });
  // Query's generated types do not know which fields were asked for.
  const cart = carts[0] as unknown as CartRecord | undefined;
  if (!cart) throw new MedusaError(MedusaError.Types.NOT_FOUND, "ไม่พบตะกร้านี้", "cart_not_found");
  const parcels = linesByGroup(
    [...(cart.items ?? [])].sort((a, b) => Date.parse(a.created_at) - Date.parse(b.created_at)),
    new Set((cart.shipping_methods ?? []).map((method) => method?.shipping_option_id)),
  );
  const priced = await priceOptions(
    container,
    cartId,
    parcels.map((parcel) => parcel.optionId),
  );
  const answer = parcels.map((part) => toParcel(part, priced.get(part.optionId)));
  return { parcels: answer, delivery_satang: sumSatang(answer.map((parcel) => parcel.price_satang)) };
}

async function priceOptions(
  container: MedusaContainer,
  cartId: string,
  optionIds: string[],
): Promise<Map<string, PricedOption>> {
  if (optionIds.length === 0) return new Map();
  const { result } = await listShippingOptionsForCartWithPricingWorkflow(container).run({
    input: { cart_id: cartId, is_return: false, options: optionIds.map((id) => ({ id, data: {} })) },
  });
  const options = result as PricedOption[];
  return new Map(options.map((option) => [option.id, option]));
}

function toParcel({ group, delivery, lines }: Part, option: PricedOption | undefined): CartParcel {
  if (!option?.calculated_price) {
    throw new MedusaError(
      MedusaError.Types.NOT_ALLOWED,
      `กลุ่ม “${group.name}” ส่งไปยังที่อยู่นี้ไม่ได้ โปรดนำสินค้าของกลุ่มนี้ออกจากตะกร้า`,
      "delivery_missing",
    );
  }
  const weights = lines.map((line) => ({
    quantity: Number(line.quantity),
    piece_grams: line.variant?.weight ?? null,
  }));
  return {
    group: { id: group.id, handle: group.handle, name: group.name, name_en: group.name_en },
    option_id: option.id,
    delivery,
    price_satang: bahtToSatang(option.calculated_price.calculated_amount),
    weight_grams: delivery === "pickup" ? 0 : parcelGrams(weights, parseParcelRate(option.data)),
    item_satang: sumSatang(lines.map((line) => bahtToSatang(line.unit_price) * Number(line.quantity))),
  };
}
