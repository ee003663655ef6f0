import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils";
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk";

export const planParcelsStepId = "plan-cart-parcels";

export type ParcelPlan = {
  cart_id: string;
  /** The option of every group in the cart. */
  option_ids: string[];
  /** Methods of groups that are no longer in the cart, and second methods of one group. */
  orphan_method_ids: string[];
};

/** Compares the groups of the cart's lines with the delivery methods that it has; changes nothing. */
export const planParcelsStep = createStep(
  planParcelsStepId,
  async (input: { cart_id: string }, { container }) => {
    const query = container.resolve(ContainerRegistrationKeys.QUERY);
    const { data: carts } = await query.graph({
      entity: "cart",
      fields: [
        "id",
        "items.id",
        "items.product.enterprise_group.shipping_option_id",
        "shipping_methods.id",
        "shipping_methods.shipping_option_id",
      ],
      filters: { id: input.cart_id },
    });
    const cart = carts[0];
    if (!cart) throw new MedusaError(MedusaError.Types.NOT_FOUND, "ไม่พบตะกร้านี้", "cart_not_found");
    const wanted = new Set<string>();
    for (const item of cart.items ?? []) {
      const option = item?.product?.enterprise_group?.shipping_option_id;
      if (option) wanted.add(option);
    }
    const kept = new Set<string>();
    const orphan_method_ids: string[] = [];
    for (const method of cart.shipping_methods ?? []) {
      if (!method) continue;
      const option = method.shipping_option_id ?? "";
      if (wanted.has(option) && !kept.has(option)) kept.add(option);
      else orphan_method_ids.push(method.id);
    }
    const plan: ParcelPlan = { cart_id: input.cart_id, option_ids: [...wanted], orphan_method_ids };
    return new StepResponse(plan);
  },
);
