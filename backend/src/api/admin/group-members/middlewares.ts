import { assistBody, createInviteBody, emptyBody, setMemberAccessBody } from "@chumchon/contracts";
import type { MiddlewareRoute } from "@medusajs/framework/http";
import { noQuery, validateBody } from "../../validate";

const update = [{ resource: "group_member", operation: "update" }];

/** Staff let people into the portal of a group, and help there. */
export const adminGroupMemberMiddlewares: MiddlewareRoute[] = [
  {
    matcher: "/admin/groups/:id/members",
    method: "GET",
    policies: [{ resource: "group_member", operation: "read" }],
    middlewares: [noQuery],
  },
  {
    matcher: "/admin/groups/:id/members/:member_id/remove",
    method: "POST",
    policies: update,
    middlewares: [noQuery, validateBody(emptyBody)],
  },
  {
    matcher: "/admin/groups/:id/invites",
    method: "POST",
    policies: [{ resource: "group_member", operation: "create" }],
    middlewares: [noQuery, validateBody(createInviteBody)],
  },
  {
    matcher: "/admin/groups/:id/assist",
    method: "GET",
    policies: [{ resource: "group_member", operation: "read" }],
    middlewares: [noQuery],
  },
  {
    matcher: "/admin/groups/:id/assist/stop",
    method: "POST",
    policies: [{ resource: "group_member", operation: "assist" }],
    middlewares: [noQuery, validateBody(emptyBody)],
  },
  {
    matcher: "/admin/groups/:id/assist",
    method: "POST",
    policies: [{ resource: "group_member", operation: "assist" }],
    middlewares: [noQuery, validateBody(assistBody)],
  },
  {
    matcher: "/admin/group-members/:id/access",
    method: "POST",
    policies: update,
    middlewares: [noQuery, validateBody(setMemberAccessBody)],
  },
];
