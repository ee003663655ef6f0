import { createClaimBody, type ListClaims, listClaimsQuery } from "@chumchon/contracts";
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { actorKey } from "../../../modules/revenue/domain/claim-rules";
import { REVENUE_MODULE } from "../../../modules/revenue/index";
import type RevenueService from "../../../modules/revenue/service";
import { claimActorOf } from "../../../workflows/income-claim/claim-request";
import { createClaimWorkflow } from "../../../workflows/income-claim/create-claim";
import { auditActorOf } from "../../audit-actor-of";
import { toClaimAnswer } from "../../claim-answer";
import { bodyOf, queryOf } from "../../validate";

/** Claims, those that wait in the order in which they came, all others newest sale first. */
export const GET = async (req: MedusaRequest, res: MedusaResponse<ListClaims>) => {
  const { limit, offset, status, group_id, channel, from, to, mine_to_verify } = queryOf(
    req,
    listClaimsQuery,
  );
  const reader = claimActorOf(auditActorOf(req).actor);
  const { claims }: RevenueService = req.scope.resolve(REVENUE_MODULE);
  const page = await claims.list({
    status: mine_to_verify ? "submitted" : status,
    groupId: group_id,
    channel,
    from,
    to,
    notClaimedBy: mine_to_verify ? actorKey(reader) : undefined,
    limit,
    offset,
  });
  res.json({
    claims: page.claims.map((claim) => toClaimAnswer(claim, reader)),
    count: page.count,
    total_satang: page.totalSatang,
    limit,
    offset,
  });
};

export const POST = async (req: MedusaRequest, res: MedusaResponse) => {
  const request = auditActorOf(req);
  const { result } = await createClaimWorkflow(req.scope).run({
    input: { ...request, body: bodyOf(req, createClaimBody) },
  });
  res.status(201).json({ claim: toClaimAnswer(result, claimActorOf(request.actor)) });
};
