import { createWorkflow, transform, WorkflowResponse } from "@medusajs/framework/workflows-sdk";
import { emitEventStep } from "@medusajs/medusa/core-flows";
import { claimEvents } from "./claim-events";
import type { ClaimRequest } from "./claim-request";
import { decideClaimStep } from "./steps/decide-claim";

/**
 * Hands a claim to a second person.
 * @throws `claim_evidence_missing`, `claim_changed`, `claim_decided`, `claim_not_found`
 */
export const submitClaimWorkflow = createWorkflow("submit-income-claim", (input: ClaimRequest) => {
  const claim = decideClaimStep(transform({ input }, ({ input }) => ({ ...input, act: "submit" as const })));
  emitEventStep({ eventName: claimEvents.submitted, data: { id: claim.id, group_id: claim.groupId } });
  return new WorkflowResponse(claim);
});
