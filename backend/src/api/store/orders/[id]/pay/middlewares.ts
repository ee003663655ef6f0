import { payBody } from "@chumchon/contracts";
import type { MiddlewareRoute } from "@medusajs/framework/http";
import { validateBody } from "../../../../validate";

export const orderPayMiddlewares: MiddlewareRoute[] = [
  { matcher: "/store/orders/:id/pay", method: "POST", middlewares: [validateBody(payBody)] },
];
