import { readStatement } from "../../../workflows/payout/read-statement";
import { answering, portalOf } from "../portal-request";

/** What was paid in and out for the group. */
export const GET = answering(async (req, res) => {
  res.json(await readStatement(req.scope, portalOf(req).groupId));
});
