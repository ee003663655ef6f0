import { claimVersionBody } from "@chumchon/contracts";
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { claimActorOf } from "../../../../../workflows/income-claim/claim-request";
import { submitClaimWorkflow } from "../../../../../workflows/income-claim/submit-claim";
import { auditActorOf } from "../../../../audit-actor-of";
import { toClaimAnswer } from "../../../../claim-answer";
import { bodyOf } from "../../../../validate";

export const POST = async (req: MedusaRequest, res: MedusaResponse) => {
  const request = auditActorOf(req);
  const { result } = await submitClaimWorkflow(req.scope).run({
    input: { ...request, id: req.params.id ?? "", ...bodyOf(req, claimVersionBody) },
  });
  res.json({ claim: toClaimAnswer(result, claimActorOf(request.actor)) });
};
