import type { EditClaimBody } from "@chumchon/contracts";
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk";
import { REVENUE_MODULE } from "../../../modules/revenue/index";
import type RevenueService from "../../../modules/revenue/service";
import { checkSale, factsOfBody, readEvidence } from "../check-claim";
import { claimJournal } from "../claim-journal";
import { claimOf } from "../claim-of-group";
import { type ActingRequest, claimActorOf } from "../claim-request";

export interface EditClaimRequest extends ActingRequest {
  readonly id: string;
  readonly of_group_id?: string;
  readonly body: EditClaimBody;
}

export const editClaimStepId = "edit-income-claim";

export const editClaimStep = createStep(
  editClaimStepId,
  async ({ id, body, of_group_id, ...request }: EditClaimRequest, { container }) => {
    const revenue: RevenueService = container.resolve(REVENUE_MODULE);
    const actor = claimActorOf(request.actor);
    const before = await claimOf(container, id, of_group_id);
    await checkSale(container, {
      groupId: body.group_id ?? before.groupId,
      soldOn: body.sold_on ?? before.soldOn,
    });
    const evidence = body.evidence && (await readEvidence(container, body.evidence));
    const claim = await revenue.claims.edit({
      id,
      version: body.version,
      actor,
      changes: { ...factsOfBody(body), ...(evidence ? { evidence } : {}) },
      journal: claimJournal(container, request),
    });
    return new StepResponse(claim);
  },
);
