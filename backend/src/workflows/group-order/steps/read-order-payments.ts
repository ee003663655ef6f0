import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk";
import { readOrderPayments } from "../order-payments";
import { placeRefunds } from "../place-refunds";

/** What shares and income are computed from, after every refund that can be placed has been placed. */
export const readOrderPaymentsStep = createStep(
  "read-order-payments",
  async ({ order_id }: { order_id: string }, { container }) => {
    const read = await readOrderPayments(container, order_id);
    const placed = await placeRefunds(container, order_id, read);
    return new StepResponse(placed ? await readOrderPayments(container, order_id) : read);
  },
);
