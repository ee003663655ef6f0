import { rejectBody } from "@chumchon/contracts";
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { actOnBankRefundWorkflow } from "../../../../../workflows/refund/bank-refund-acts";
import { auditActorOf } from "../../../../audit-actor-of";
import { bodyOf } from "../../../../validate";

/** The slip does not prove it: back to whoever pays. */
export const POST = async (req: MedusaRequest, res: MedusaResponse) => {
  const { result } = await actOnBankRefundWorkflow(req.scope).run({
    input: {
      ...auditActorOf(req),
      bank_refund_id: req.params.id ?? "",
      act: { do: "reject", ...bodyOf(req, rejectBody) },
    },
  });
  res.json({ bank_refund: result });
};
