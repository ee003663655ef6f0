import type { IInventoryService, InventoryLevelDTO } from "@medusajs/framework/types";
import { MedusaError, Modules } from "@medusajs/framework/utils";
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk";
import { planStockMove, type StockLevel, type StockMove } from "../move-stock";

export const moveStockStepId = "move-stock-to-group";

type Undo = { created: string[]; updated: StockLevel[]; removed: string[] };

const levelOf = (row: InventoryLevelDTO): StockLevel => ({
  id: row.id,
  inventory_item_id: row.inventory_item_id,
  location_id: row.location_id,
  stocked_quantity: Number(row.stocked_quantity),
  reserved_quantity: Number(row.reserved_quantity),
  incoming_quantity: Number(row.incoming_quantity),
});

async function undoMove(inventory: IInventoryService, undo: Undo): Promise<void> {
  if (undo.created.length > 0) await inventory.deleteInventoryLevels(undo.created);
  if (undo.updated.length > 0) {
    await inventory.updateInventoryLevels(
      undo.updated.map(({ reserved_quantity: _reserved, ...level }) => level),
    );
  }
  if (undo.removed.length > 0) await inventory.restoreInventoryLevels(undo.removed);
}

async function move(inventory: IInventoryService, plan: StockMove, before: StockLevel[]): Promise<Undo> {
  const undo: Undo = { created: [], updated: [], removed: [] };
  const removeIds = plan.remove.map((level) => level.id);
  try {
    if (removeIds.length > 0) {
      await inventory.softDeleteInventoryLevels(removeIds);
      undo.removed = removeIds;
    }
    if (plan.create.length > 0) {
      const created = await inventory.createInventoryLevels(plan.create);
      undo.created = created.map((level) => level.id);
    }
    if (plan.update.length > 0) {
      const changing = new Set(plan.update.map((level) => level.id));
      undo.updated = before.filter((level) => changing.has(level.id));
      await inventory.updateInventoryLevels(plan.update);
    }
    return undo;
  } catch (problem) {
    await undoMove(inventory, undo);
    throw problem;
  }
}

/**
 * Brings the stock of these items to one location, under the same lock as core's reservations: between looking
 * and moving nothing can be promised.
 *
 * @throws NOT_ALLOWED with code `stock_reserved` while a piece elsewhere is promised to an order
 */
export const moveStockStep = createStep(
  moveStockStepId,
  async (input: { item_ids: string[]; location_id: string | null }, { container }) => {
    const { item_ids, location_id } = input;
    if (location_id === null || item_ids.length === 0) return new StepResponse(undefined);
    const inventory = container.resolve(Modules.INVENTORY);
    const undo = await container.resolve(Modules.LOCKING).execute(item_ids, async () => {
      const rows = await inventory.listInventoryLevels({ inventory_item_id: item_ids }, { take: null });
      const levels = rows.map(levelOf);
      const plan = planStockMove({ item_ids, levels, location_id });
      if (!plan.ok) {
        throw new MedusaError(
          MedusaError.Types.NOT_ALLOWED,
          `ย้ายกลุ่มไม่ได้ เพราะมีสินค้า ${plan.level.reserved_quantity} ชิ้นจองไว้ให้คำสั่งซื้อที่ยังไม่ได้ส่ง โปรดส่งหรือยกเลิกคำสั่งซื้อนั้นก่อน`,
          "stock_reserved",
        );
      }
      return move(inventory, plan.move, levels);
    });
    return new StepResponse(undefined, undo);
  },
  async (undo, { container }) => {
    if (!undo) return;
    await undoMove(container.resolve(Modules.INVENTORY), undo);
  },
);
