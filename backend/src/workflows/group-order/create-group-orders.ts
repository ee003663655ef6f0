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
