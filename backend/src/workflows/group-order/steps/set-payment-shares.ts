import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk";
import { GROUP_ORDER_MODULE } from "../../../modules/group-order";
import type GroupOrderService from "../../../modules/group-order/service";
import type { ShareAmounts } from "../../../modules/group-order/service";

interface SharesToSet {
  order_id: string;
  shares: readonly ShareAmounts[];
  /** ISO instant from which the group orders are paid; null while they are not. */
  paid_at: string | null;
  excess_satang: number;
}

/** Sets the shares and, once everything is captured, moves the group orders to paid; forward only. */
export const setPaymentSharesStep = createStep(
  "set-payment-shares",
  async (input: SharesToSet, { container }) => {
    const groupOrders: GroupOrderService = container.resolve(GROUP_ORDER_MODULE);
    await groupOrders.setShares(input.shares);
    const paidIds = input.paid_at ? await groupOrders.markPaid(input.order_id, new Date(input.paid_at)) : [];
    if (input.excess_satang !== 0) {
      const logger = container.resolve(ContainerRegistrationKeys.LOGGER);
      logger.warn(
        `Order ${input.order_id}: ${input.excess_satang} satang of its payments are no group's share`,
      );
    }
    return new StepResponse({ paid_ids: paidIds });
  },
);
