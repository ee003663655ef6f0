import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils";

type Adjustment = { code?: string | null; amount: number } | null;
type Adjusted = { adjustments?: Adjustment[] | null } | null;
type OrderRecord = {
  customer_id: string | null;
  email: string | null;
  items?: Adjusted[] | null;
  shipping_methods?: Adjusted[] | null;
};

/** Gives the use of promotions and their budgets back. Once per order: an order is cancelled once. */
export async function giveBackPromotions(container: MedusaContainer, orderId: string): Promise<void> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY);
  const { data } = await query.graph({
    entity: "order",
    fields: [
      "customer_id",
      "email",
      "items.*",
      "items.adjustments.*",
      "shipping_methods.*",
      "shipping_methods.adjustments.*",
    ],
    filters: { id: orderId },
  });
  // Query's generated types do not know which fields were asked for.
  const order = data[0] as unknown as OrderRecord | undefined;
  const used = [...(order?.items ?? []), ...(order?.shipping_methods ?? [])]
    .flatMap((adjusted) => adjusted?.adjustments ?? [])
    .flatMap((adjustment) =>
      adjustment?.code ? [{ code: adjustment.code, amount: adjustment.amount }] : [],
    );
  if (!order || used.length === 0) return;
  await container.resolve(Modules.PROMOTION).revertUsage(used, {
    customer_id: order.customer_id,
    customer_email: order.email,
  });
}
