import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils";
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk";
import { GROUP_ORDER_MODULE } from "../../../modules/group-order";
import type { OrderToFreeze } from "../../../modules/group-order/frozen-order";
import type GroupOrderService from "../../../modules/group-order/service";
import {
  type OrderRecord,
  orderToFreeze,
  type ParcelGroupRecord,
  type ProductRecord,
} from "../order-to-freeze";

const orderFields = [
  "id",
  "display_id",
  "currency_code",
  "item_total",
  "shipping_total",
  "items.*",
  "items.adjustments.amount",
  "shipping_methods.*",
  "shipping_methods.adjustments.amount",
];

/** The order as it has to be frozen; null when its group orders exist: what was frozen is not computed again. */
export const readOrderToFreezeStep = createStep(
  "read-order-to-freeze",
  async ({ order_id }: { order_id: string }, { container }): Promise<StepResponse<OrderToFreeze | null>> => {
    const groupOrders: GroupOrderService = container.resolve(GROUP_ORDER_MODULE);
    if ((await groupOrders.ofOrder(order_id)).length > 0) return new StepResponse(null);

    const query = container.resolve(ContainerRegistrationKeys.QUERY);
    const found = await query.graph({ entity: "order", fields: orderFields, filters: { id: order_id } });
    // Query's generated types do not know which fields were asked for; here and below.
    const order = found.data[0] as unknown as OrderRecord | undefined;
    if (!order) throw new MedusaError(MedusaError.Types.NOT_FOUND, `There is no order ${order_id}`);

    const productIds = order.items.flatMap((item) => item.product_id ?? []);
    const products = await query.graph({
      entity: "product",
      fields: ["id", "enterprise_group.id", "enterprise_group.category", "categories.handle"],
      filters: { id: productIds },
    });
    const optionIds = order.shipping_methods.flatMap((method) => method.shipping_option_id ?? []);
    const parcelGroups = await query.graph({
      entity: "enterprise_group",
      fields: ["id", "shipping_option_id", "pickup_option_id", "pickup_note"],
      filters: { $or: [{ shipping_option_id: optionIds }, { pickup_option_id: optionIds }] },
    });
    return new StepResponse(
      orderToFreeze(
        order,
        products.data as unknown as ProductRecord[],
        parcelGroups.data as unknown as ParcelGroupRecord[],
      ),
    );
  },
);
