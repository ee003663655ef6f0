import { claimReasonBody } from "@chumchon/contracts";
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { claimActorOf } from "../../../../../workflows/income-claim/claim-request";
import { withdrawClaimWorkflow } from "../../../../../workflows/income-claim/withdraw-claim";
import { auditActorOf } from "../../../../audit-actor-of";
import { toClaimAnswer } from "../../../../claim-answer";
import { bodyOf } from "../../../../validate";

export const POST = async (req: MedusaRequest, res: MedusaResponse) => {
  const request = auditActorOf(req);
  const { result } = await withdrawClaimWorkflow(req.scope).run({
    input: { ...request, id: req.params.id ?? "", ...bodyOf(req, claimReasonBody) },
  });
  res.json({ claim: toClaimAnswer(result, claimActorOf(request.actor)) });
};
