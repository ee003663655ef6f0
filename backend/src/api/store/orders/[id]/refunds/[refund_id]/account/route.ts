import { bankAccountBody } from "@chumchon/contracts";
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { PAYMENT_RESOLUTION_MODULE } from "../../../../../../../modules/payment-resolution";
import type PaymentResolutionService from "../../../../../../../modules/payment-resolution/service";
import { actOnBankRefundWorkflow } from "../../../../../../../workflows/refund/bank-refund-acts";
import { refusedRefund } from "../../../../../../../workflows/refund/refund-refusal";
import { bodyOf } from "../../../../../../validate";

/** The shopper says where the money is to go, on the private page of the order. */
export const POST = async (req: MedusaRequest, res: MedusaResponse) => {
  const { bankRefunds } = req.scope.resolve<PaymentResolutionService>(PAYMENT_RESOLUTION_MODULE);
  const refund = await bankRefunds.find(req.params.refund_id ?? "");
  // The token opens one order: a refund of another is not there.
  if (!refund || refund.orderId !== req.params.id) throw refusedRefund("refund_not_found");
  const { result } = await actOnBankRefundWorkflow(req.scope).run({
    input: {
      bank_refund_id: refund.id,
      act: { do: "account", by: "shopper", ...bodyOf(req, bankAccountBody) },
      actor: { type: "shopper", id: null },
    },
  });
  res.json({ refund: result });
};
