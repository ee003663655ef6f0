import { payBody } from "@chumchon/contracts";
import type { MiddlewareRoute } from "@medusajs/framework/http";
import { validateBody } from "../../../../validate";

export const cartPayMiddlewares: MiddlewareRoute[] = [
  { matcher: "/store/carts/:id/pay", method: "POST", middlewares: [validateBody(payBody)] },
];
