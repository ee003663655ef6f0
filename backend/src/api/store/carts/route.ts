import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { createCartWorkflow } from "@medusajs/medusa/core-flows";
import { SHOPPER_ACCESS_MODULE } from "../../../modules/shopper-access";
import type ShopperAccessService from "../../../modules/shopper-access/service";

type CreateCartInput = NonNullable<NonNullable<Parameters<typeof createCartWorkflow.run>[0]>["input"]>;

/**
 * Takes the place of core's route: same input and same workflow, but the answer carries the cart's token,
 * without which nobody can read or change the cart afterwards.
 */
export const POST = async (req: MedusaRequest, res: MedusaResponse) => {
  const { result } = await createCartWorkflow(req.scope).run({ input: req.validatedBody as CreateCartInput });
  const access: ShopperAccessService = req.scope.resolve(SHOPPER_ACCESS_MODULE);
  const cartToken = await access.issue("cart", result.id);
  res
    .status(200)
    .json({ cart: { id: result.id, currency_code: result.currency_code }, cart_token: cartToken });
};
