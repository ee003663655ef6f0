import { listMembers } from "../../../workflows/portal-access/list-members";
import { answering, portalOf } from "../portal-request";

export const GET = answering(async (req, res) => {
  res.json(await listMembers(req.scope, portalOf(req).groupId));
});
