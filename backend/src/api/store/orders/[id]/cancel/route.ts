import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { cancelWaitingOrderWorkflow } from "../../../../../workflows/payment/cancel-waiting-order";
import { paymentOfOrder } from "../../../../../workflows/payment/payment-of-order";
import { orderNotFound } from "../order-not-found";

/**
 * The shopper gives up an order that is not paid. It takes effect at once; a QR that is paid afterwards becomes a
 * payment case. An order that is paid stays: 409 with what its payment is now.
 */
export const POST = async (req: MedusaRequest, res: MedusaResponse) => {
  const orderId = req.params.id ?? "";
  if (!(await paymentOfOrder(req.scope, orderId))) return void res.status(404).json(orderNotFound);
  const { result } = await cancelWaitingOrderWorkflow(req.scope).run({
    input: { order_id: orderId, reason: "shopper" },
  });
  const after = await paymentOfOrder(req.scope, orderId);
  if (!after) return void res.status(404).json(orderNotFound);
  const { order, payment } = after;
  if (result.outcome === "cancelled") return void res.status(200).json({ order, payment });
  const paid = result.outcome === "paid";
  res.status(409).json({
    type: "conflict",
    code: paid ? "order_paid" : "payment_in_progress",
    message: paid
      ? "The payment has arrived: the order stands."
      : "The payment is being checked at the moment. Try again in a minute.",
    details: { order, payment },
  });
};
