import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk";
import { emitEventStep } from "@medusajs/medusa/core-flows";
import { groupEvents } from "./group-events";
import { setStatusStep } from "./steps/set-status";

type Input = { id: string; status: "active" | "paused" | "suspended" };

/**
 * active: sells; paused: the page stays, nothing can be ordered; suspended: gone from the shop.
 * Orders that exist are not touched: what was promised to a shopper is delivered.
 *
 * @throws NOT_FOUND `group_not_found`
 */
export const setGroupStatusWorkflow = createWorkflow("set-enterprise-group-status", (input: Input) => {
  const group = setStatusStep(input);
  emitEventStep({ eventName: groupEvents.statusChanged, data: { id: input.id } });
  return new WorkflowResponse(group);
});
