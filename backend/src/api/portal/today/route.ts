import { readToday } from "../../../workflows/portal/read-today";
import { answering, portalOf } from "../portal-request";

/** New orders, parcels to send, what runs low, the money, and one next step. */
export const GET = answering(async (req, res) => {
  res.json(await readToday(req.scope, portalOf(req).groupId));
});
