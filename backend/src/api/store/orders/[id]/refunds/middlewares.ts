import { bankAccountBody } from "@chumchon/contracts";
import type { MiddlewareRoute } from "@medusajs/framework/http";
import { noQuery, validateBody } from "../../../../validate";

/** The token is asked for once, for everything below /store/orders/:id. */
export const orderRefundsMiddlewares: MiddlewareRoute[] = [
  { matcher: "/store/orders/:id/refunds", method: "GET", middlewares: [noQuery] },
  {
    matcher: "/store/orders/:id/refunds/:refund_id/account",
    method: "POST",
    bodyParser: { sizeLimit: "8kb" },
    middlewares: [validateBody(bankAccountBody)],
  },
];
