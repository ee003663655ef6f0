import { createWorkflow, transform, WorkflowResponse } from "@medusajs/framework/workflows-sdk";
import { emitEventStep } from "@medusajs/medusa/core-flows";
import { claimEvents } from "./claim-events";
import type { ClaimRequest } from "./claim-request";
import { decideClaimStep } from "./steps/decide-claim";

/**
 * Gives a claim up; what it had posted is taken back by a reversal on the day of the sale.
 * @throws `claim_changed`, `claim_not_found`
 */
export const withdrawClaimWorkflow = createWorkflow(
  "withdraw-income-claim",
  (input: ClaimRequest & { readonly reason: string }) => {
    const claim = decideClaimStep(
      transform({ input }, ({ input }) => ({ ...input, act: "withdraw" as const })),
    );
    emitEventStep({ eventName: claimEvents.withdrawn, data: { id: claim.id, group_id: claim.groupId } });
    return new WorkflowResponse(claim);
  },
);
