import type { StockMovementView, WriteOffReason } from "@chumchon/contracts";
import { STOCK_MOVEMENT_MODULE } from "../../../../modules/stock-movement";
import type StockMovementService from "../../../../modules/stock-movement/service";
import { answering, param, portalOf } from "../../portal-request";
import { ownItem } from "../own-item";

const shown = 30;

/** One thing with who changed it, newest first. */
export const GET = answering(async (req, res) => {
  const { groupId } = portalOf(req);
  const item = await ownItem(req.scope, groupId, param(req, "id"));
  const stock: StockMovementService = req.scope.resolve(STOCK_MOVEMENT_MODULE);
  const history = await stock.history(groupId, item.id, shown);
  const views: StockMovementView[] = history.map((each) => ({
    id: each.id,
    kind: each.kind,
    delta: each.delta,
    stocked_after: each.stockedAfter,
    reason: each.reason as WriteOffReason | null,
    by: each.actorName,
    at: each.at.toISOString(),
    undone: each.undone,
  }));
  res.json({ item, history: views });
});
