import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";

/** The numbers that shoppers and groups know, by order id. */
export async function orderNumbers(
  container: MedusaContainer,
  ids: readonly (string | null)[],
): Promise<Map<string, number>> {
  const known = [...new Set(ids.flatMap((id) => id ?? []))];
  if (known.length === 0) return new Map();
  const query = container.resolve(ContainerRegistrationKeys.QUERY);
  const { data } = await query.graph({
    entity: "order",
    fields: ["id", "display_id"],
    filters: { id: known },
  });
  return new Map(data.map((order) => [order.id, Number(order.display_id)]));
}
