import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils";
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk";

export const planProductGroupStepId = "plan-product-group";

export type ProductGroupPlan = {
  product_ids: string[];
  /** Links that have to go: product and the group that it leaves. */
  leave: { product_id: string; group_id: string }[];
  /** Products that are not the group's yet. */
  join: string[];
  group: { id: string; location_id: string; profile_id: string } | null;
  /** Inventory items of the products' variants. */
  inventory_item_ids: string[];
};

const notFound = (message: string, code: string) =>
  new MedusaError(MedusaError.Types.NOT_FOUND, message, code);

/** Reads what has to change; changes nothing. */
export const planProductGroupStep = createStep(
  planProductGroupStepId,
  async (input: { product_ids: string[]; group_id: string | null }, { container }) => {
    const query = container.resolve(ContainerRegistrationKeys.QUERY);
    const { data: products } = await query.graph({
      entity: "product",
      fields: ["id", "enterprise_group.id", "variants.inventory_items.inventory_item_id"],
      filters: { id: input.product_ids },
    });
    if (products.length < new Set(input.product_ids).size) {
      throw notFound("ไม่พบสินค้านี้", "product_not_found");
    }
    const plan: ProductGroupPlan = {
      product_ids: products.map((product) => product.id),
      leave: products.flatMap((product) => {
        const group_id = product.enterprise_group?.id;
        return group_id && group_id !== input.group_id ? [{ product_id: product.id, group_id }] : [];
      }),
      join: products
        .filter((product) => input.group_id && product.enterprise_group?.id !== input.group_id)
        .map((product) => product.id),
      group: null,
      inventory_item_ids: [
        ...new Set(
          products
            .flatMap((product) => product.variants ?? [])
            .flatMap((variant) => variant?.inventory_items ?? [])
            .flatMap((item) => item?.inventory_item_id ?? []),
        ),
      ],
    };
    if (input.group_id === null) return new StepResponse(plan);
    const { data: groups } = await query.graph({
      entity: "enterprise_group",
      fields: ["id", "stock_location.id", "shipping_profile.id"],
      filters: { id: input.group_id },
    });
    const [location_id, profile_id] = [groups[0]?.stock_location?.id, groups[0]?.shipping_profile?.id];
    if (!location_id || !profile_id) throw notFound("ไม่พบกลุ่มนี้", "group_not_found");
    return new StepResponse({ ...plan, group: { id: input.group_id, location_id, profile_id } });
  },
);
