import { setThresholdBody } from "@chumchon/contracts";
import { STOCK_MOVEMENT_MODULE } from "../../../../../modules/stock-movement";
import type StockMovementService from "../../../../../modules/stock-movement/service";
import { bodyOf } from "../../../../validate";
import { answering, param, portalOf } from "../../../portal-request";
import { ownItem } from "../../own-item";

/** From how many free pieces down this thing counts as running low. */
export const POST = answering(async (req, res) => {
  const { groupId } = portalOf(req);
  const { id } = await ownItem(req.scope, groupId, param(req, "id"));
  const stock: StockMovementService = req.scope.resolve(STOCK_MOVEMENT_MODULE);
  await stock.setThreshold(id, bodyOf(req, setThresholdBody).pieces);
  res.json({ item: await ownItem(req.scope, groupId, id) });
});
