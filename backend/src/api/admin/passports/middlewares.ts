import {
  issuePassportBody,
  listPassportsQuery,
  passportFileQuery,
  revokePassportBody,
} from "@chumchon/contracts";
import type { MiddlewareRoute } from "@medusajs/framework/http";
import { noQuery, validateBody, validateQuery } from "../../validate";

const policy = (operation: string) => [{ resource: "income_passport", operation }];

export const adminPassportMiddlewares: MiddlewareRoute[] = [
  {
    matcher: "/admin/passports",
    method: "GET",
    middlewares: [validateQuery(listPassportsQuery)],
    policies: policy("read"),
  },
  {
    matcher: "/admin/passports",
    method: "POST",
    bodyParser: { sizeLimit: "8kb" },
    middlewares: [noQuery, validateBody(issuePassportBody)],
    policies: policy("create"),
  },
  {
    matcher: "/admin/passports/:id/file",
    method: "GET",
    middlewares: [validateQuery(passportFileQuery)],
    policies: policy("read"),
  },
  {
    matcher: "/admin/passports/:id/revoke",
    method: "POST",
    bodyParser: { sizeLimit: "8kb" },
    middlewares: [noQuery, validateBody(revokePassportBody)],
    policies: policy("update"),
  },
];
