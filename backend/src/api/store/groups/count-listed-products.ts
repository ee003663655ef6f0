import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";

/** How many published products each of these groups has; a group without any is not in the map. */
export async function countListedProducts(
  container: MedusaContainer,
  groupIds: string[],
): Promise<Map<string, number>> {
  const counts = new Map<string, number>();
  if (groupIds.length === 0) return counts;
  const query = container.resolve(ContainerRegistrationKeys.QUERY);
  const { data: products } = await query.graph({
    entity: "product",
    fields: ["id", "enterprise_group.id"],
    filters: { status: "published", enterprise_group: { id: groupIds } },
  });
  for (const product of products) {
    const id = product.enterprise_group?.id;
    if (id) counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  return counts;
}
