import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { paymentOfOrder } from "../../../../../workflows/payment/payment-of-order";
import { orderNotFound } from "../order-not-found";

/** What the order's page shows of its payment, from our own tables: cheap enough to be asked every few seconds. */
export const GET = async (req: MedusaRequest, res: MedusaResponse) => {
  const found = await paymentOfOrder(req.scope, req.params.id ?? "");
  res.setHeader("cache-control", "no-store");
  if (!found) return void res.status(404).json(orderNotFound);
  res.status(200).json({ order: found.order, payment: found.payment });
};
