import { mendSaleBody } from "@chumchon/contracts";
import { claimOf } from "../../../../workflows/income-claim/claim-of-group";
import { mendSale } from "../../../../workflows/income-claim/mend-sale";
import { bodyOf } from "../../../validate";
import { answering, param, portalOf } from "../../portal-request";
import { toPortalClaim } from "../view-claim";

export const GET = answering(async (req, res) => {
  const claim = await claimOf(req.scope, param(req, "id"), portalOf(req).groupId);
  res.json({ claim: toPortalClaim(claim) });
});

/** Mends what was rejected, or not decided yet, and hands it in again. */
export const POST = answering(async (req, res) => {
  const { groupId, actor } = portalOf(req);
  const body = bodyOf(req, mendSaleBody);
  const claim = await mendSale(req.scope, { id: param(req, "id"), groupId, actor, body });
  res.json({ claim: toPortalClaim(claim) });
});
