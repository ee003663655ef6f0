import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import {
  createStep,
  createWorkflow,
  StepResponse,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk";
import type { OrderCancelReason } from "../../modules/payment-resolution/attempt-row";
import { withCartLock } from "./cart-lock";
import { type CancelOutcome, cancelWaitingOrder } from "./close-attempts";
import { settlementPorts } from "./settlement-ports";

export type CancelWaitingOrderInput = {
  order_id: string;
  reason: Exclude<OrderCancelReason, "expired">;
  cancelled_by?: string;
};

/**
 * cancelled: nobody can pay this order any more, or what they pay becomes a payment case. paid: too late, the order
 * stands. unclear: Omise did not say what became of a card payment, so nothing was done.
 */
export type CancelWaitingOrderResult = { outcome: CancelOutcome };

/** Cancels an order that waits for its payment: by its shopper, its group or staff. */
export const cancelWaitingOrderStep = createStep(
  "cancel-waiting-order",
  async (input: CancelWaitingOrderInput, { container }) => {
    const cartId = await cartOfOrder(container, input.order_id);
    if (!cartId) throw new Error(`Order ${input.order_id} was not placed from a cart`);
    const outcome = await withCartLock(container, cartId, () =>
      cancelWaitingOrder(settlementPorts(container), cartId, {
        orderId: input.order_id,
        reason: input.reason,
        cancelledBy: input.cancelled_by,
      }),
    );
    return new StepResponse<CancelWaitingOrderResult>({ outcome });
  },
);

export const cancelWaitingOrderWorkflow = createWorkflow(
  "cancel-waiting-order-workflow",
  (input: CancelWaitingOrderInput) => new WorkflowResponse(cancelWaitingOrderStep(input)),
);

export async function cartOfOrder(container: MedusaContainer, orderId: string): Promise<string | undefined> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY);
  const { data } = await query.graph({
    entity: "order_cart",
    fields: ["cart_id"],
    filters: { order_id: orderId },
  });
  return (data[0] as { cart_id?: string } | undefined)?.cart_id;
}
