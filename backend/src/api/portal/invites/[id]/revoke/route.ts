import { PORTAL_ACCESS_MODULE } from "../../../../../modules/portal-access";
import type PortalAccessService from "../../../../../modules/portal-access/service";
import { notFound } from "../../../../../workflows/portal-access/portal-refusal";
import { answering, param, portalOf } from "../../../portal-request";

export const POST = answering(async (req, res) => {
  const access: PortalAccessService = req.scope.resolve(PORTAL_ACCESS_MODULE);
  if (!(await access.members.revokeInvite(param(req, "id"), portalOf(req).groupId))) throw notFound();
  res.json({});
});
