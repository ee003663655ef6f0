import { claimReasonBody } from "@chumchon/contracts";
import { claimError } from "../../../../../modules/revenue/claim-error";
import { claimOf } from "../../../../../workflows/income-claim/claim-of-group";
import { withdrawClaimWorkflow } from "../../../../../workflows/income-claim/withdraw-claim";
import { bodyOf } from "../../../../validate";
import { answering, param, portalOf } from "../../../portal-request";
import { toPortalClaim } from "../../view-claim";

export const POST = answering(async (req, res) => {
  const { groupId, actor } = portalOf(req);
  // Verified income goes away by a second person's hand only.
  const claim = await claimOf(req.scope, param(req, "id"), groupId);
  if (claim.status === "verified") throw claimError("claim_decided");
  const { result } = await withdrawClaimWorkflow(req.scope).run({
    input: { id: param(req, "id"), of_group_id: groupId, actor, ...bodyOf(req, claimReasonBody) },
  });
  res.json({ claim: toPortalClaim(result) });
});
