import { pauseShopBody } from "@chumchon/contracts";
import { pauseShop, readShop } from "../../../../workflows/group/pause-shop";
import { bodyOf } from "../../../validate";
import { answering, portalOf } from "../../portal-request";

/** Nothing can be ordered until the day; what was ordered is still to be sent. */
export const POST = answering(async (req, res) => {
  const { groupId, actor } = portalOf(req);
  await pauseShop(req.scope, { groupId, actor, pause: bodyOf(req, pauseShopBody) });
  res.json({ shop: await readShop(req.scope, groupId) });
});
