import { stopAssisting } from "../../../../../../workflows/portal-access/assist-group";
import { auditActorOf } from "../../../../../audit-actor-of";
import { answering, param } from "../../../../../portal/portal-request";

/** Whoever helps this group from the office is out of its portal at once. */
export const POST = answering(async (req, res) => {
  const { actor } = auditActorOf(req);
  const stopped = await stopAssisting(req.scope, { groupId: param(req, "id"), staffId: actor.id ?? "" });
  res.json({ stopped });
});
