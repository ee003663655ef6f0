import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { ContainerRegistrationKeys, MedusaService } from "@medusajs/framework/utils";
import { StockMovement } from "./models/stock-movement";
import { StockThreshold } from "./models/stock-threshold";
import { type Moved, moveLevel, type NewMovement } from "./move-level";

export type Movement = {
  id: string;
  inventoryItemId: string;
  kind: "adjust" | "receive" | "write_off" | "count" | "undo";
  delta: number;
  stockedAfter: number;
  reason: string | null;
  actorName: string;
  at: Date;
  undone: boolean;
};

export default class StockMovementService extends MedusaService({ StockMovement, StockThreshold }) {
  private readonly knex: Knex;

  constructor(container: Record<string, unknown>) {
    // biome-ignore lint/complexity/noArguments: the generated constructor takes whatever the framework passes
    super(...arguments);
    // The framework's container is untyped: this key is the shared PostgreSQL connection.
    this.knex = container[ContainerRegistrationKeys.PG_CONNECTION] as Knex;
  }

  /** Only inside the inventory lock of the item: `moveStock` of src/workflows/stock holds it. */
  async move(movement: NewMovement): Promise<Moved> {
    return moveLevel(this.knex, movement);
  }

  /** Movements of one thing, newest first. */
  async history(groupId: string, inventoryItemId: string, limit: number): Promise<Movement[]> {
    return this.read(groupId, { inventory_item_id: inventoryItemId }, limit);
  }

  /** A movement of this group; undefined also when it is another's. */
  async find(groupId: string, id: string): Promise<Movement | undefined> {
    const [movement] = await this.read(groupId, { id }, 1);
    return movement;
  }

  /** Pieces by inventory item, only those that have a threshold of their own. */
  async thresholds(inventoryItemIds: readonly string[]): Promise<Map<string, number>> {
    const rows = await this.knex("stock_threshold")
      .whereIn("inventory_item_id", [...inventoryItemIds])
      .select("inventory_item_id", "pieces");
    return new Map(
      rows.map((row: { inventory_item_id: string; pieces: number }) => [row.inventory_item_id, row.pieces]),
    );
  }

  async setThreshold(inventoryItemId: string, pieces: number): Promise<void> {
    await this.knex("stock_threshold")
      .insert({ inventory_item_id: inventoryItemId, pieces })
      .onConflict("inventory_item_id")
      .merge({ pieces, updated_at: this.knex.fn.now() });
  }

  private async read(groupId: string, where: Record<string, string>, limit: number): Promise<Movement[]> {
    const rows: MovementRow[] = await this.knex("stock_movement as m")
      .where(
        Object.fromEntries(Object.entries({ ...where, group_id: groupId }).map(([k, v]) => [`m.${k}`, v])),
      )
      .leftJoin("stock_movement as u", "u.undoes_id", "m.id")
      .orderBy([
        { column: "m.created_at", order: "desc" },
        { column: "m.id", order: "desc" },
      ])
      .limit(limit)
      .select("m.*", "u.id as undone_by");
    return rows.map((row) => ({
      id: row.id,
      inventoryItemId: row.inventory_item_id,
      kind: row.kind,
      delta: row.delta,
      stockedAfter: row.stocked_after,
      reason: row.reason,
      actorName: row.actor_name,
      at: new Date(row.created_at),
      undone: row.undone_by !== null,
    }));
  }
}

type MovementRow = {
  id: string;
  inventory_item_id: string;
  kind: Movement["kind"];
  delta: number;
  stocked_after: number;
  reason: string | null;
  actor_name: string;
  created_at: Date;
  undone_by: string | null;
};
