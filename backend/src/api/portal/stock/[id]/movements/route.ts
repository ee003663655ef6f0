import { type MoveStockBody, moveStockBody } from "@chumchon/contracts";
import type { NewMovement } from "../../../../../modules/stock-movement/move-level";
import { moveStock } from "../../../../../workflows/stock/move-stock";
import { bodyOf } from "../../../../validate";
import { actorName, answering, param, portalOf } from "../../../portal-request";
import { ownItem } from "../../own-item";

/** Adds, takes, receives, writes off or counts: always a movement, never an overwrite. */
export const POST = answering(async (req, res) => {
  const { groupId, actor } = portalOf(req);
  const body = bodyOf(req, moveStockBody);
  const { id } = await ownItem(req.scope, groupId, param(req, "id"));
  const moved = await moveStock(req.scope, {
    groupId,
    inventoryItemId: id,
    kind: body.kind,
    change: changeOf(body),
    reason: body.kind === "write_off" ? body.reason : null,
    actor: { type: actor.type, id: actor.id ?? "", name: actorName(req) },
    requestKey: body.request_key,
  });
  const item = await ownItem(req.scope, groupId, id);
  res.json({ movement_id: moved.movementId, delta: moved.delta, item });
});

function changeOf(body: MoveStockBody): NewMovement["change"] {
  switch (body.kind) {
    case "adjust":
      return { by: body.by };
    case "receive":
      return { by: body.pieces };
    case "write_off":
      return { by: -body.pieces };
    case "count":
      return { to: body.counted };
  }
}
