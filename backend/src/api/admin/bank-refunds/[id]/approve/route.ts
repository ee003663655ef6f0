import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { actOnBankRefundWorkflow } from "../../../../../workflows/refund/bank-refund-acts";
import { auditActorOf } from "../../../../audit-actor-of";

/** The second person: then core refunds, and shares and income follow. */
export const POST = async (req: MedusaRequest, res: MedusaResponse) => {
  const { result } = await actOnBankRefundWorkflow(req.scope).run({
    input: { ...auditActorOf(req), bank_refund_id: req.params.id ?? "", act: { do: "approve" } },
  });
  res.json({ bank_refund: result });
};
