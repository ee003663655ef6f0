import { checkoutAddress } from "@chumchon/contracts";
import type { MiddlewareRoute } from "@medusajs/framework/http";
import { validateBody } from "../../../../validate";

export const cartAddressMiddlewares: MiddlewareRoute[] = [
  { matcher: "/store/carts/:id/address", method: "POST", middlewares: [validateBody(checkoutAddress)] },
];
