import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk";
import { GROUP_ORDER_MODULE } from "../../../modules/group-order";
import type { OrderToFreeze } from "../../../modules/group-order/frozen-order";
import type GroupOrderService from "../../../modules/group-order/service";

/** Nothing is undone when a later step fails: group orders of a placed order are right whatever comes after. */
export const freezeGroupOrdersStep = createStep(
  "freeze-group-orders",
  async (order: OrderToFreeze | null, { container }) => {
    const groupOrders: GroupOrderService = container.resolve(GROUP_ORDER_MODULE);
    if (order) await groupOrders.freeze(order);
    return new StepResponse({ frozen: order !== null });
  },
);
