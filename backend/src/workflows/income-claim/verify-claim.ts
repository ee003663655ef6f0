import { createWorkflow, transform, WorkflowResponse } from "@medusajs/framework/workflows-sdk";
import { emitEventStep } from "@medusajs/medusa/core-flows";
import { claimEvents } from "./claim-events";
import type { ClaimRequest } from "./claim-request";
import { decideClaimStep } from "./steps/decide-claim";

/**
 * Decides that a sale took place and posts it as income; nobody verifies what they claimed.
 * @throws `claim_own`, `claim_changed`, `claim_decided`, `claim_not_found`
 */
export const verifyClaimWorkflow = createWorkflow("verify-income-claim", (input: ClaimRequest) => {
  const claim = decideClaimStep(transform({ input }, ({ input }) => ({ ...input, act: "verify" as const })));
  emitEventStep({ eventName: claimEvents.verified, data: { id: claim.id, group_id: claim.groupId } });
  return new WorkflowResponse(claim);
});
