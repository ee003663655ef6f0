import { payBody } from "@chumchon/contracts";
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { changePaymentWorkflow } from "../../../../../workflows/payment/change-payment";
import { paymentOfOrder } from "../../../../../workflows/payment/payment-of-order";
import { inLine } from "../../../../in-line";
import { bodyOf } from "../../../../validate";
import { orderNotFound } from "../order-not-found";

/**
 * Another way to pay an order that waits. The old QR stays payable until it runs out: whichever is paid first pays
 * the order. An order that is paid meanwhile is answered as paid.
 */
export const POST = async (req: MedusaRequest, res: MedusaResponse) => {
  const orderId = req.params.id ?? "";
  res.setHeader("cache-control", "no-store");
  if (!(await paymentOfOrder(req.scope, orderId))) return void res.status(404).json(orderNotFound);
  const input = { order_id: orderId, ...bodyOf(req, payBody) };
  const run = await inLine(res, () => changePaymentWorkflow(req.scope).run({ input }));
  if (!run) return;
  const { refusal } = run.result;
  if (refusal) {
    const { status, code, message, details } = refusal;
    return void res.status(status).json({ type: "not_allowed", code, message, details });
  }
  const after = await paymentOfOrder(req.scope, orderId);
  if (!after) return void res.status(404).json(orderNotFound);
  res.status(200).json({ order: after.order, payment: after.payment });
};
