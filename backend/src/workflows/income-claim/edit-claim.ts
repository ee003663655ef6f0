import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk";
import { type EditClaimRequest, editClaimStep } from "./steps/edit-claim";

/**
 * Changes what a claim says before it is decided; whoever edits takes part in claiming it. A verified claim is
 * corrected by another claim instead.
 * @throws `claim_changed`, `claim_decided`, `claim_not_found` and what `createClaimWorkflow` throws about a sale
 */
export const editClaimWorkflow = createWorkflow("edit-income-claim", (input: EditClaimRequest) => {
  return new WorkflowResponse(editClaimStep(input));
});
