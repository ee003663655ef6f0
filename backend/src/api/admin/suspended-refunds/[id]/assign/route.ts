import { assignRefundBody } from "@chumchon/contracts";
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { assignRefundWorkflow } from "../../../../../workflows/refund/assign-refund";
import { auditActorOf } from "../../../../audit-actor-of";
import { bodyOf } from "../../../../validate";

export const POST = async (req: MedusaRequest, res: MedusaResponse) => {
  const { group_order_id } = bodyOf(req, assignRefundBody);
  const { result } = await assignRefundWorkflow(req.scope).run({
    input: { ...auditActorOf(req), suspended_refund_id: req.params.id ?? "", group_order_id },
  });
  res.json(result);
};
