import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { SHOPPER_ACCESS_MODULE } from "../../../../../modules/shopper-access";
import type ShopperAccessService from "../../../../../modules/shopper-access/service";
import { reorderWorkflow } from "../../../../../workflows/payment/reorder";

/** One tap: the same again, at today's price and stock. The answer carries the new cart's token, once. */
export const POST = async (req: MedusaRequest, res: MedusaResponse) => {
  const { result } = await reorderWorkflow(req.scope).run({ input: { order_id: req.params.id ?? "" } });
  const access: ShopperAccessService = req.scope.resolve(SHOPPER_ACCESS_MODULE);
  const cartToken = await access.issue("cart", result.cart_id);
  res.status(200).json({ cart_id: result.cart_id, cart_token: cartToken, missing: result.missing });
};
