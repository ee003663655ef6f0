import { decideCancelRequestBody, listCancelRequestsQuery } from "@chumchon/contracts";
import type { MiddlewareRoute } from "@medusajs/framework/http";
import { validateBody, validateQuery } from "../../validate";

const decide = (act: "accept" | "decline"): MiddlewareRoute => ({
  matcher: `/admin/cancel-requests/:id/${act}`,
  method: "POST",
  bodyParser: { sizeLimit: "32kb" },
  middlewares: [validateBody(decideCancelRequestBody)],
  policies: [{ resource: "group_order", operation: "update" }],
});

export const adminCancelRequestMiddlewares: MiddlewareRoute[] = [
  {
    matcher: "/admin/cancel-requests",
    method: "GET",
    middlewares: [validateQuery(listCancelRequestsQuery)],
    policies: [{ resource: "group_order", operation: "read" }],
  },
  decide("accept"),
  decide("decline"),
];
