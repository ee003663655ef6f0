import { setPickupBody } from "@chumchon/contracts";
import { readShop } from "../../../../workflows/group/pause-shop";
import { setPickup } from "../../../../workflows/group/set-pickup";
import { bodyOf } from "../../../validate";
import { answering, portalOf } from "../../portal-request";

/** Goods may be fetched at the group, or no more; orders that exist keep what was agreed. */
export const POST = answering(async (req, res) => {
  const { groupId, actor } = portalOf(req);
  await setPickup(req.scope, { id: groupId, note: bodyOf(req, setPickupBody).note, actor });
  res.json({ shop: await readShop(req.scope, groupId) });
});
