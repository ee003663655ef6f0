import { listPortalClaimsQuery, recordSaleBody } from "@chumchon/contracts";
import { REVENUE_MODULE } from "../../../modules/revenue";
import type RevenueService from "../../../modules/revenue/service";
import { recordSale } from "../../../workflows/income-claim/record-sale";
import { bodyOf, queryOf } from "../../validate";
import { answering, portalOf } from "../portal-request";
import { toPortalClaim } from "./view-claim";

/** What the group has claimed, newest sale first. */
export const GET = answering(async (req, res) => {
  const { limit, offset, status } = queryOf(req, listPortalClaimsQuery);
  const { groupId } = portalOf(req);
  const { claims }: RevenueService = req.scope.resolve(REVENUE_MODULE);
  const page = await claims.list({ groupId, status, limit, offset });
  res.json({ claims: page.claims.map(toPortalClaim), count: page.count, total_satang: page.totalSatang });
});

/** A sale of another channel, to be verified by staff. The same form sent twice is one sale. */
export const POST = answering(async (req, res) => {
  const { groupId, actor } = portalOf(req);
  const claim = await recordSale(req.scope, { groupId, actor, sale: bodyOf(req, recordSaleBody) });
  res.status(201).json({ claim: toPortalClaim(claim) });
});
