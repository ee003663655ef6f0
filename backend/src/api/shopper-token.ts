import type { MedusaNextFunction, MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { SHOPPER_ACCESS_MODULE } from "../modules/shopper-access";
import type ShopperAccessService from "../modules/shopper-access/service";
import type { AccessKind } from "../modules/shopper-access/service";

const headers: Record<AccessKind, string> = { cart: "x-cart-token", order: "x-order-token" };

/**
 * Lets only the holder of the token through. A stranger gets the same 404 as for an id that does not exist,
 * so that ids can't be tried out.
 */
function requireToken(kind: AccessKind) {
  return async (req: MedusaRequest, res: MedusaResponse, next: MedusaNextFunction) => {
    const access: ShopperAccessService = req.scope.resolve(SHOPPER_ACCESS_MODULE);
    const token = req.headers[headers[kind]];
    const allowed = await access.check(
      kind,
      req.params.id ?? "",
      typeof token === "string" ? token : undefined,
    );
    if (allowed) return next();
    res
      .status(404)
      .json({ type: "not_found", code: `${kind}_not_found`, message: `There is no such ${kind}.` });
  };
}

/** Header `x-cart-token`, handed out once by POST /store/carts. */
export const requireCartToken = requireToken("cart");

/** Header `x-order-token`: the private link of an order, handed out by POST /store/carts/:id/pay. */
export const requireOrderToken = requireToken("order");
