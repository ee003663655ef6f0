import { correctClaimBody } from "@chumchon/contracts";
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { claimActorOf } from "../../../../../workflows/income-claim/claim-request";
import { createClaimWorkflow } from "../../../../../workflows/income-claim/create-claim";
import { auditActorOf } from "../../../../audit-actor-of";
import { toClaimAnswer } from "../../../../claim-answer";
import { bodyOf } from "../../../../validate";

/** Claims what a verified claim should have said; the first one counts until this one is verified. */
export const POST = async (req: MedusaRequest, res: MedusaResponse) => {
  const request = auditActorOf(req);
  const { result } = await createClaimWorkflow(req.scope).run({
    input: { ...request, body: bodyOf(req, correctClaimBody), corrects_id: req.params.id ?? "" },
  });
  res.status(201).json({ claim: toClaimAnswer(result, claimActorOf(request.actor)) });
};
