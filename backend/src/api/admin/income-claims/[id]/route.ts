import { editClaimBody } from "@chumchon/contracts";
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { claimOf } from "../../../../workflows/income-claim/claim-of-group";
import { claimActorOf } from "../../../../workflows/income-claim/claim-request";
import { editClaimWorkflow } from "../../../../workflows/income-claim/edit-claim";
import { auditActorOf } from "../../../audit-actor-of";
import { toClaimAnswer } from "../../../claim-answer";
import { bodyOf } from "../../../validate";

export const GET = async (req: MedusaRequest, res: MedusaResponse) => {
  const claim = await claimOf(req.scope, req.params.id ?? "");
  res.json({ claim: toClaimAnswer(claim, claimActorOf(auditActorOf(req).actor)) });
};

export const POST = async (req: MedusaRequest, res: MedusaResponse) => {
  const request = auditActorOf(req);
  const { result } = await editClaimWorkflow(req.scope).run({
    input: { ...request, id: req.params.id ?? "", body: bodyOf(req, editClaimBody) },
  });
  res.json({ claim: toClaimAnswer(result, claimActorOf(request.actor)) });
};
