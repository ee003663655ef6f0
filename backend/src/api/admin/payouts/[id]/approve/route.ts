import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { approvePayout } from "../../../../../workflows/payout/payout-acts";
import { auditActorOf } from "../../../../audit-actor-of";

export const POST = async (req: MedusaRequest, res: MedusaResponse) => {
  await approvePayout(req.scope, req.params.id ?? "", auditActorOf(req));
  res.json({});
};
