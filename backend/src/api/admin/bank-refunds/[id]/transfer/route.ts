import { transferBody } from "@chumchon/contracts";
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { actOnBankRefundWorkflow } from "../../../../../workflows/refund/bank-refund-acts";
import { auditActorOf } from "../../../../audit-actor-of";
import { bodyOf } from "../../../../validate";

/** Finance has sent the money, and files the slip. */
export const POST = async (req: MedusaRequest, res: MedusaResponse) => {
  const { result } = await actOnBankRefundWorkflow(req.scope).run({
    input: {
      ...auditActorOf(req),
      bank_refund_id: req.params.id ?? "",
      act: { do: "transfer", ...bodyOf(req, transferBody) },
    },
  });
  res.json({ bank_refund: result });
};
