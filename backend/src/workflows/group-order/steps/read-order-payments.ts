import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk";
import { readOrderPayments } from "../order-payments";

export const readOrderPaymentsStep = createStep(
  "read-order-payments",
  async ({ order_id }: { order_id: string }, { container }) =>
    new StepResponse(await readOrderPayments(container, order_id)),
);
