import type { CreateClaimBody } from "@chumchon/contracts";
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk";
import { REVENUE_MODULE } from "../../../modules/revenue/index";
import type RevenueService from "../../../modules/revenue/service";
import { WORLD_MODULE } from "../../../modules/world/index";
import type WorldService from "../../../modules/world/service";
import { checkSale, factsOfBody, readEvidence } from "../check-claim";
import { claimJournal } from "../claim-journal";
import { type ActingRequest, claimActorOf } from "../claim-request";

export interface NewClaimRequest extends ActingRequest {
  readonly body: CreateClaimBody;
  readonly corrects_id?: string;
}

export const createClaimStepId = "create-income-claim";

/** Writes the claim down with its evidence and its entry in the audit log, in one transaction. */
export const createClaimStep = createStep(
  createClaimStepId,
  async ({ body, corrects_id, ...request }: NewClaimRequest, { container }) => {
    const revenue: RevenueService = container.resolve(REVENUE_MODULE);
    const world: WorldService = container.resolve(WORLD_MODULE);
    const actor = claimActorOf(request.actor);
    await checkSale(container, { groupId: body.group_id, soldOn: body.sold_on });
    const claim = await revenue.claims.create(
      {
        ...factsOfBody(body),
        evidence: await readEvidence(container, body.evidence),
        requestKey: body.request_key,
        submit: body.submit,
        isSample: (await world.getKind()) !== "real",
        correctsId: corrects_id ?? null,
      },
      actor,
      claimJournal(container, request),
    );
    return new StepResponse(claim);
  },
);
