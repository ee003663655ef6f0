import type { MedusaContainer } from "@medusajs/framework/types";
import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk";
import { freezeGroupOrdersStep } from "./steps/freeze-group-orders";
import { readOrderToFreezeStep } from "./steps/read-order-to-freeze";

/**
 * Cuts a placed order into its group orders and freezes them. Any number of runs, also at once, make each once.
 * @returns whether this run was the one that computed them
 */
export const createGroupOrdersWorkflow = createWorkflow(
  "create-group-orders",
  (input: { order_id: string }) => {
    const order = readOrderToFreezeStep(input);
    return new WorkflowResponse(freezeGroupOrdersStep(order));
  },
);

/** Runs under way in this process, by order. */
const underWay = new Map<string, Promise<unknown>>();

/**
 * The same for those who come at one moment, as the press of the button and the event of its order do: one of them
 * works and the others wait for it.
 */
export async function cutOrder(container: MedusaContainer, orderId: string): Promise<void> {
  const run =
    underWay.get(orderId) ?? createGroupOrdersWorkflow(container).run({ input: { order_id: orderId } });
  underWay.set(orderId, run);
  try {
    await run;
  } finally {
    if (underWay.get(orderId) === run) underWay.delete(orderId);
  }
}
