import type { MedusaContainer } from "@medusajs/framework/types";
import { Modules } from "@medusajs/framework/utils";
import { STOCK_MOVEMENT_MODULE } from "../../modules/stock-movement";
import type { Moved, NewMovement } from "../../modules/stock-movement/move-level";
import type StockMovementService from "../../modules/stock-movement/service";
import { notFound, PortalRefusal } from "../portal-access/portal-refusal";

/** How long a movement waits for a sale of the same thing that is being written, seconds. */
const lockSeconds = 10;

/**
 * Moves stock under the lock that core's reserving takes, and tells the catalogue.
 * @throws PortalRefusal 409 `below_reserved` | `already_undone`, 400 `too_many_pieces`, 404
 */
export async function moveStock(container: MedusaContainer, movement: NewMovement) {
  const stock: StockMovementService = container.resolve(STOCK_MOVEMENT_MODULE);
  const locking = container.resolve(Modules.LOCKING);
  const moved = await locking.execute([movement.inventoryItemId], () => stock.move(movement), {
    timeout: lockSeconds,
  });
  if (!moved.ok) throw refusalOf(moved);
  if (moved.isNew && moved.delta !== 0) {
    await container
      .resolve(Modules.EVENT_BUS)
      .emit({ name: "inventory.inventory-level.updated", data: { id: moved.levelId } });
  }
  return moved;
}

function refusalOf({ reason, stocked, reserved }: Extract<Moved, { ok: false }>): PortalRefusal {
  const details = { on_hand: stocked, reserved };
  if (reason === "below_reserved") {
    return new PortalRefusal(
      409,
      "below_reserved",
      `มีลูกค้าสั่งไว้แล้ว ${reserved} ชิ้น ลดต่ำกว่านี้ไม่ได้ ตอนนี้มี ${stocked} ชิ้น`,
      { details },
    );
  }
  if (reason === "undone") {
    return new PortalRefusal(409, "already_undone", "รายการนี้ยกเลิกไปแล้ว", { details });
  }
  if (reason === "too_many") {
    return new PortalRefusal(400, "too_many_pieces", "จำนวนมากเกินไป กรุณาตรวจสอบตัวเลขอีกครั้ง", { details });
  }
  return notFound();
}
