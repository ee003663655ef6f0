import { createWorkflow, transform, WorkflowResponse } from "@medusajs/framework/workflows-sdk";
import { emitEventStep } from "@medusajs/medusa/core-flows";
import { claimEvents } from "./claim-events";
import type { ClaimRequest } from "./claim-request";
import { decideClaimStep } from "./steps/decide-claim";

/**
 * Sends a claim back to whoever claimed it, with the reason.
 * @throws `claim_own`, `claim_changed`, `claim_decided`, `claim_not_found`
 */
export const rejectClaimWorkflow = createWorkflow(
  "reject-income-claim",
  (input: ClaimRequest & { readonly reason: string }) => {
    const claim = decideClaimStep(
      transform({ input }, ({ input }) => ({ ...input, act: "reject" as const })),
    );
    emitEventStep({ eventName: claimEvents.rejected, data: { id: claim.id, group_id: claim.groupId } });
    return new WorkflowResponse(claim);
  },
);
