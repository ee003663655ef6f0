import { acceptInviteBody, type InviteView } from "@chumchon/contracts";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { acceptInvite, readInvite } from "../../../../workflows/portal-access/accept-invite";
import { bodyOf } from "../../../validate";
import { clientAddress } from "../../client-address";
import { answering, param } from "../../portal-request";

/** What the link is for; whoever holds it may see that much. */
export const GET = answering(async (req, res) => {
  const { invite, secret } = await readInvite(req.scope, param(req, "token"));
  const query = req.scope.resolve(ContainerRegistrationKeys.QUERY);
  const { data } = await query.graph({
    entity: "enterprise_group",
    fields: ["name", "is_sample"],
    filters: { id: invite.groupId },
  });
  const view: InviteView = {
    name: invite.name,
    phone_end: invite.phone.slice(-4),
    role: invite.role,
    group: { name: data[0]?.name ?? "", is_sample: data[0]?.is_sample ?? false },
    secret,
    expires_at: invite.expiresAt.toISOString(),
  };
  res.json({ invite: view });
});

/** Takes the invitation and signs in. */
export const POST = answering(async (req, res) => {
  const { secret } = bodyOf(req, acceptInviteBody);
  const { token, expiresAt } = await acceptInvite(req.scope, {
    token: param(req, "token"),
    secret,
    address: clientAddress(req),
  });
  res.status(200).json({ token, expires_at: expiresAt.toISOString() });
});
