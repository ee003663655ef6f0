import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk";
import type { CancelReason } from "../../modules/group-order/domain/group-order-status";
import { cancelGroupOrdersStep } from "./steps/cancel-group-orders";

/**
 * Cancels the group orders of a cancelled order, those that have not left their group. Running it again changes
 * nothing. An order without group orders needs none; the sweep cancels those that appear a moment later.
 */
export const cancelGroupOrdersWorkflow = createWorkflow(
  "cancel-group-orders",
  (input: { order_id: string; reason: CancelReason }) => new WorkflowResponse(cancelGroupOrdersStep(input)),
);
