import { undoMovementBody } from "@chumchon/contracts";
import { STOCK_MOVEMENT_MODULE } from "../../../../../modules/stock-movement";
import type StockMovementService from "../../../../../modules/stock-movement/service";
import { notFound } from "../../../../../workflows/portal-access/portal-refusal";
import { moveStock } from "../../../../../workflows/stock/move-stock";
import { bodyOf } from "../../../../validate";
import { actorName, answering, param, portalOf } from "../../../portal-request";
import { ownItem } from "../../../stock/own-item";

/** Takes a movement back by another one, once; sales of the meantime stay. */
export const POST = answering(async (req, res) => {
  const { groupId, actor } = portalOf(req);
  const stock: StockMovementService = req.scope.resolve(STOCK_MOVEMENT_MODULE);
  const movement = await stock.find(groupId, param(req, "id"));
  if (!movement || movement.kind === "undo") throw notFound();
  const moved = await moveStock(req.scope, {
    groupId,
    inventoryItemId: movement.inventoryItemId,
    kind: "undo",
    change: { by: -movement.delta },
    reason: null,
    actor: { type: actor.type, id: actor.id ?? "", name: actorName(req) },
    requestKey: bodyOf(req, undoMovementBody).request_key,
    undoesId: movement.id,
  });
  const item = await ownItem(req.scope, groupId, movement.inventoryItemId);
  res.json({ movement_id: moved.movementId, delta: moved.delta, item });
});
