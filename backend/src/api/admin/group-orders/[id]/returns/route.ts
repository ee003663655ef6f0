import { type RefundOutcomeAnswer, returnGoodsBody } from "@chumchon/contracts";
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { returnGoodsWorkflow } from "../../../../../workflows/refund/return-goods";
import { auditActorOf } from "../../../../audit-actor-of";
import { bodyOf } from "../../../../validate";

export const POST = async (req: MedusaRequest, res: MedusaResponse<{ refund: RefundOutcomeAnswer }>) => {
  const { result } = await returnGoodsWorkflow(req.scope).run({
    input: { ...auditActorOf(req), ...bodyOf(req, returnGoodsBody), group_order_id: req.params.id ?? "" },
  });
  res.json({ refund: result });
};
