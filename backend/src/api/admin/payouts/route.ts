import { type AdminPayouts, listPayoutsQuery, recordPayoutBody } from "@chumchon/contracts";
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { GROUP_ORDER_MODULE } from "../../../modules/group-order";
import type GroupOrderService from "../../../modules/group-order/service";
import { recordPayout } from "../../../workflows/payout/payout-acts";
import { auditActorOf } from "../../audit-actor-of";
import { bodyOf, queryOf } from "../../validate";
import { toAdminPayouts } from "./view-payout";

const readerOf = (req: MedusaRequest) => {
  const { actor } = auditActorOf(req);
  return `${actor.type}:${actor.id}`;
};

/** Newest first. */
export const GET = async (req: MedusaRequest, res: MedusaResponse<AdminPayouts>) => {
  const { payouts: book }: GroupOrderService = req.scope.resolve(GROUP_ORDER_MODULE);
  const { payouts, count } = await book.list(queryOf(req, listPayoutsQuery));
  res.json({ payouts: await toAdminPayouts(req.scope, payouts, readerOf(req)), count });
};

export const POST = async (req: MedusaRequest, res: MedusaResponse) => {
  const payout = await recordPayout(req.scope, bodyOf(req, recordPayoutBody), auditActorOf(req));
  const [answer] = await toAdminPayouts(req.scope, [payout], readerOf(req));
  res.status(201).json({ payout: answer });
};
