import { readShop, resumeShop } from "../../../../workflows/group/pause-shop";
import { answering, portalOf } from "../../portal-request";

/** Sells again before the day. */
export const POST = answering(async (req, res) => {
  const { groupId, actor } = portalOf(req);
  await resumeShop(req.scope, { groupId, actor });
  res.json({ shop: await readShop(req.scope, groupId) });
});
