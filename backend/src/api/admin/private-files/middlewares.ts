import { uploadPrivateFileQuery } from "@chumchon/contracts";
import type { MiddlewareRoute } from "@medusajs/framework/http";
import { noQuery, validateQuery } from "../../validate";

export const adminPrivateFileMiddlewares: MiddlewareRoute[] = [
  {
    matcher: "/admin/private-files",
    method: "POST",
    bodyParser: false,
    middlewares: [validateQuery(uploadPrivateFileQuery)],
    policies: [{ resource: "private_file", operation: "create" }],
  },
  {
    matcher: "/admin/private-files/:id",
    method: "GET",
    middlewares: [noQuery],
    policies: [{ resource: "private_file", operation: "read" }],
  },
];
