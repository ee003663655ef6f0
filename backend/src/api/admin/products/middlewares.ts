import { setProductGroupBody } from "@chumchon/contracts";
import type { MiddlewareRoute } from "@medusajs/framework/http";
import { noQuery, validateBody } from "../../validate";
import { keepProfileOfGroup } from "./keep-profile-of-group";

export const adminProductMiddlewares: MiddlewareRoute[] = [
  {
    matcher: "/admin/products/:id/group",
    method: "GET",
    policies: [{ resource: "enterprise_group", operation: "read" }],
    middlewares: [noQuery],
  },
  {
    matcher: "/admin/products/:id/group",
    method: "POST",
    policies: [
      { resource: "enterprise_group", operation: "update" },
      { resource: "product", operation: "update" },
    ],
    middlewares: [noQuery, validateBody(setProductGroupBody)],
  },
  { matcher: "/admin/products/:id", method: "POST", middlewares: [keepProfileOfGroup] },
];
