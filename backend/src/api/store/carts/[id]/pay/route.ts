import { type ErrorBody, type PayResponse, payBody } from "@chumchon/contracts";
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { MedusaError } from "@medusajs/framework/utils";
import { SHOPPER_ACCESS_MODULE } from "../../../../../modules/shopper-access";
import type ShopperAccessService from "../../../../../modules/shopper-access/service";
import { endHold, holdStock } from "../../../../../workflows/payment/hold-stock";
import { type PayInput, payCartWorkflow } from "../../../../../workflows/payment/pay-cart";
import type { PayRefusal } from "../../../../../workflows/payment/pay-refusal";
import { paymentOfOrder } from "../../../../../workflows/payment/payment-of-order";
import { inLine } from "../../../../in-line";
import { shopperSource } from "../../../../shopper-source";
import { bodyOf } from "../../../../validate";

/**
 * Places the order and begins its payment. Pressed again for the same cart it answers the same order with a fresh
 * token; a declined payment leaves the cart as it was.
 */
export const POST = async (req: MedusaRequest, res: MedusaResponse<PayResponse | ErrorBody>) => {
  const body = bodyOf(req, payBody);
  const { shopperKey, addressKey } = shopperSource(req);
  const input = {
    cart_id: req.params.id ?? "",
    ...body,
    shopper_key: shopperKey,
    address_key: addressKey,
  };
  const soldOut = await holdStock(req.scope, input.cart_id);
  if (soldOut) return refuse(res, soldOut);
  // Whoever is told to come back keeps what they hold for a minute.
  const run = await inLine(res, () => placeOrder(req, input));
  if (!run) return;
  const { result } = run;
  if (result.refusal) return refuse(res, result.refusal);
  const found = await paymentOfOrder(req.scope, result.order_id);
  if (!found) {
    throw new MedusaError(MedusaError.Types.UNEXPECTED_STATE, "The order has no payment of ours.");
  }
  const access: ShopperAccessService = req.scope.resolve(SHOPPER_ACCESS_MODULE);
  const orderToken = await access.issue("order", result.order_id);
  res.status(200).json({ order: found.order, order_token: orderToken, payment: found.payment });
};

async function placeOrder(req: MedusaRequest, input: PayInput) {
  try {
    return await payCartWorkflow(req.scope).run({ input });
  } finally {
    await endHold(req.scope, input.cart_id);
  }
}

function refuse(res: MedusaResponse<PayResponse | ErrorBody>, refusal: PayRefusal): void {
  const { status, code, message, details } = refusal;
  res.status(status).json({ type: "not_allowed", code, message, details });
}
