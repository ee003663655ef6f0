import { cancelGroupOrderBody, type RefundOutcomeAnswer } from "@chumchon/contracts";
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { cancelGroupOrderWorkflow } from "../../../../../workflows/refund/cancel-group-order";
import { auditActorOf } from "../../../../audit-actor-of";
import { bodyOf } from "../../../../validate";

export const POST = async (req: MedusaRequest, res: MedusaResponse<{ refunds: RefundOutcomeAnswer[] }>) => {
  const { result } = await cancelGroupOrderWorkflow(req.scope).run({
    input: {
      ...auditActorOf(req),
      ...bodyOf(req, cancelGroupOrderBody),
      group_order_id: req.params.id ?? "",
    },
  });
  res.json(result);
};
