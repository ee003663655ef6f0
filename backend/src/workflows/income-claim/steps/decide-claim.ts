import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk";
import { REVENUE_MODULE } from "../../../modules/revenue/index";
import type RevenueService from "../../../modules/revenue/service";
import { claimJournal } from "../claim-journal";
import { claimOf } from "../claim-of-group";
import { type ClaimRequest, claimActorOf } from "../claim-request";

export type ClaimDecision = ClaimRequest &
  ({ readonly act: "submit" | "verify" } | { readonly act: "reject" | "withdraw"; readonly reason: string });

export const decideClaimStepId = "decide-income-claim";

/** One act on a claim with everything that belongs to it, in one transaction. Nothing is undone later. */
export const decideClaimStep = createStep(decideClaimStepId, async (input: ClaimDecision, { container }) => {
  const { claims }: RevenueService = container.resolve(REVENUE_MODULE);
  await claimOf(container, input.id, input.of_group_id);
  const act = {
    id: input.id,
    version: input.version,
    actor: claimActorOf(input.actor),
    journal: claimJournal(container, input),
  };
  const claim =
    input.act === "reject" || input.act === "withdraw"
      ? await claims[input.act]({ ...act, reason: input.reason })
      : await claims[input.act](act);
  return new StepResponse(claim);
});
