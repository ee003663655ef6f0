import {
  adminListGroupsQuery,
  createGroupBody,
  setGroupConsentBody,
  setGroupStatusBody,
  updateGroupBody,
} from "@chumchon/contracts";
import type { MiddlewareRoute } from "@medusajs/framework/http";
import { noQuery, validateBody, validateQuery } from "../../validate";
import { checkTambon } from "./check-tambon";

const read = { resource: "enterprise_group", operation: "read" };
const update = { resource: "enterprise_group", operation: "update" };

export const adminGroupMiddlewares: MiddlewareRoute[] = [
  {
    matcher: "/admin/groups",
    method: "GET",
    policies: [read],
    middlewares: [validateQuery(adminListGroupsQuery)],
  },
  {
    matcher: "/admin/groups",
    method: "POST",
    policies: [{ resource: "enterprise_group", operation: "create" }],
    middlewares: [noQuery, validateBody(createGroupBody), checkTambon],
  },
  { matcher: "/admin/groups/:id", method: "GET", policies: [read], middlewares: [noQuery] },
  {
    matcher: "/admin/groups/:id",
    method: "POST",
    policies: [update],
    middlewares: [noQuery, validateBody(updateGroupBody), checkTambon],
  },
  {
    matcher: "/admin/groups/:id/status",
    method: "POST",
    policies: [update],
    middlewares: [noQuery, validateBody(setGroupStatusBody)],
  },
  {
    matcher: "/admin/groups/:id/consents",
    method: "POST",
    policies: [{ resource: "group_consent", operation: "create" }],
    middlewares: [noQuery, validateBody(setGroupConsentBody)],
  },
];
