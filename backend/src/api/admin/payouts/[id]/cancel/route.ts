import { cancelPayoutBody } from "@chumchon/contracts";
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { cancelPayout } from "../../../../../workflows/payout/payout-acts";
import { auditActorOf } from "../../../../audit-actor-of";
import { bodyOf } from "../../../../validate";

export const POST = async (req: MedusaRequest, res: MedusaResponse) => {
  const { note } = bodyOf(req, cancelPayoutBody);
  await cancelPayout(req.scope, req.params.id ?? "", { ...auditActorOf(req), note });
  res.json({});
};
