import { bankAccountBody } from "@chumchon/contracts";
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { actOnBankRefundWorkflow } from "../../../../../workflows/refund/bank-refund-acts";
import { auditActorOf } from "../../../../audit-actor-of";
import { bodyOf } from "../../../../validate";

/** For a shopper who told it by phone. */
export const POST = async (req: MedusaRequest, res: MedusaResponse) => {
  const { result } = await actOnBankRefundWorkflow(req.scope).run({
    input: {
      ...auditActorOf(req),
      bank_refund_id: req.params.id ?? "",
      act: { do: "account", by: "staff", ...bodyOf(req, bankAccountBody) },
    },
  });
  res.json({ bank_refund: result });
};
