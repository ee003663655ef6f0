import { createWorkflow, WorkflowResponse, when } from "@medusajs/framework/workflows-sdk";
import { emitEventStep } from "@medusajs/medusa/core-flows";
import { claimEvents } from "./claim-events";
import { createClaimStep, type NewClaimRequest } from "./steps/create-claim";

/**
 * Claims income of a group with its evidence; with `corrects_id` in place of a verified claim, which is taken back
 * when this one is verified. The same form sent twice claims once.
 * @throws `claim_group_unknown`, `claim_in_future`, `claim_before_joining`, `claim_file_unknown`,
 *   `claim_evidence_missing`, `claim_key_reused`, `claim_not_verified`, `claim_correction_open`
 */
export const createClaimWorkflow = createWorkflow("create-income-claim", (input: NewClaimRequest) => {
  const claim = createClaimStep(input);
  when({ claim }, ({ claim }) => claim.status === "submitted").then(() => {
    emitEventStep({ eventName: claimEvents.submitted, data: { id: claim.id, group_id: claim.groupId } });
  });
  return new WorkflowResponse(claim);
});
