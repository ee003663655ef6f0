import type { productGroupResponse } from "@chumchon/contracts";
import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils";
import type { z } from "@medusajs/framework/zod";

/**
 * Whose goods these are.
 * @throws NOT_FOUND `product_not_found`
 */
export async function readProductGroup(
  container: MedusaContainer,
  productId: string,
): Promise<z.infer<typeof productGroupResponse>> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY);
  const { data } = await query.graph({
    entity: "product",
    fields: ["id", ...["id", "handle", "name", "status"].map((field) => `enterprise_group.${field}`)],
    filters: { id: productId },
  });
  const product = data[0];
  if (!product) throw new MedusaError(MedusaError.Types.NOT_FOUND, "ไม่พบสินค้านี้", "product_not_found");
  const group = product.enterprise_group;
  return {
    product_id: product.id,
    group: group ? { id: group.id, handle: group.handle, name: group.name, status: group.status } : null,
  };
}
