import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk";
import { GROUP_ORDER_MODULE } from "../../../modules/group-order";
import type { CancelReason } from "../../../modules/group-order/domain/group-order-status";
import type GroupOrderService from "../../../modules/group-order/service";

export const cancelGroupOrdersStep = createStep(
  "cancel-group-orders",
  async (input: { order_id: string; reason: CancelReason }, { container }) => {
    const groupOrders: GroupOrderService = container.resolve(GROUP_ORDER_MODULE);
    return new StepResponse({ cancelled_ids: await groupOrders.cancelOfOrder(input.order_id, input.reason) });
  },
);
