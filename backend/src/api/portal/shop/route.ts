import { readShop } from "../../../workflows/group/pause-shop";
import { answering, portalOf } from "../portal-request";

/** Whether the group sells now. */
export const GET = answering(async (req, res) => {
  res.json({ shop: await readShop(req.scope, portalOf(req).groupId) });
});
