import { cancelGroupOrderBody, refundGroupOrderBody, returnGoodsBody } from "@chumchon/contracts";
import type { MiddlewareRoute } from "@medusajs/framework/http";
import { noQuery, validateBody } from "../../validate";

export const adminGroupOrderMiddlewares: MiddlewareRoute[] = [
  {
    matcher: "/admin/orders/:id/group-orders",
    method: "GET",
    middlewares: [noQuery],
    policies: [{ resource: "group_order", operation: "read" }],
  },
  {
    matcher: "/admin/group-orders/:id/refunds",
    method: "POST",
    bodyParser: { sizeLimit: "32kb" },
    middlewares: [validateBody(refundGroupOrderBody)],
    policies: [{ resource: "refund", operation: "create" }],
  },
  {
    matcher: "/admin/group-orders/:id/cancel",
    method: "POST",
    bodyParser: { sizeLimit: "32kb" },
    middlewares: [validateBody(cancelGroupOrderBody)],
    policies: [{ resource: "group_order", operation: "update" }],
  },
  {
    matcher: "/admin/group-orders/:id/returns",
    method: "POST",
    bodyParser: { sizeLimit: "32kb" },
    middlewares: [validateBody(returnGoodsBody)],
    policies: [{ resource: "return", operation: "create" }],
  },
];
