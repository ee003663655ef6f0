import { switchGroupBody } from "@chumchon/contracts";
import { PORTAL_ACCESS_MODULE } from "../../../../modules/portal-access";
import type PortalAccessService from "../../../../modules/portal-access/service";
import { notFound } from "../../../../workflows/portal-access/portal-refusal";
import { bodyOf } from "../../../validate";
import { answering, portalOf } from "../../portal-request";

/** Goes on with another of the member's groups. */
export const POST = answering(async (req, res) => {
  const access: PortalAccessService = req.scope.resolve(PORTAL_ACCESS_MODULE);
  const { group_id } = bodyOf(req, switchGroupBody);
  if (!(await access.sessions.moveTo(portalOf(req).session.id, group_id))) throw notFound();
  res.json({});
});
