import { type PortalSession, signInBody } from "@chumchon/contracts";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { PORTAL_ACCESS_MODULE } from "../../../modules/portal-access";
import { actsOf } from "../../../modules/portal-access/domain/portal-acts";
import type PortalAccessService from "../../../modules/portal-access/service";
import { signIn } from "../../../workflows/portal-access/sign-in";
import { bodyOf } from "../../validate";
import { clientAddress } from "../client-address";
import { answering, portalOf } from "../portal-request";

/** Signs in: the token is shown here and never again. */
export const POST = answering(async (req, res) => {
  const { phone, secret } = bodyOf(req, signInBody);
  const { token, expiresAt } = await signIn(req.scope, { phone, secret, address: clientAddress(req) });
  res.status(200).json({ token, expires_at: expiresAt.toISOString() });
});

/** Who acts, for which group, and for which others they could. */
export const GET = answering(async (req, res) => {
  const { session, groupId, role } = portalOf(req);
  const access: PortalAccessService = req.scope.resolve(PORTAL_ACCESS_MODULE);
  const query = req.scope.resolve(ContainerRegistrationKeys.QUERY);
  const mine = session.member ? await access.members.groupsOf(session.member.id) : [];
  const { data: groups } = await query.graph({
    entity: "enterprise_group",
    fields: ["id", "handle", "name", "status", "is_sample"],
    filters: { id: [...new Set([groupId, ...mine])] },
  });
  const group = groups.find(({ id }) => id === groupId);
  if (!group) throw new Error(`session ${session.id} names a group that is gone: ${groupId}`);
  const { id, handle, name, status, is_sample } = group;
  const body: PortalSession = {
    member: session.member,
    assisted: session.assisted && { by: "เจ้าหน้าที่สมาคม", reason: session.assisted.reason },
    group: { id, handle, name, status, is_sample },
    acts: actsOf(role),
    other_groups: groups
      .filter((each) => each.id !== groupId)
      .map(({ id, handle, name }) => ({ id, handle, name })),
  };
  res.json({ session: body });
});

/** Signs out on the server: the token opens nothing from now on. */
export const DELETE = answering(async (req, res) => {
  const access: PortalAccessService = req.scope.resolve(PORTAL_ACCESS_MODULE);
  await access.sessions.revoke(portalOf(req).session.id);
  res.status(200).json({});
});
