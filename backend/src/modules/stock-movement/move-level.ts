import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { generateEntityId } from "@medusajs/framework/utils";

export type MovementKind = "adjust" | "receive" | "write_off" | "count" | "undo";

export type NewMovement = {
  groupId: string;
  inventoryItemId: string;
  kind: MovementKind;
  /** Pieces to add or take; for a count, what was counted. */
  change: { by: number } | { to: number };
  reason: string | null;
  actor: { type: string; id: string; name: string };
  /** The same request moves once, however often it arrives. */
  requestKey: string;
  undoesId?: string;
};

export type Moved =
  | { ok: true; movementId: string; levelId: string; delta: number; stockedAfter: number; isNew: boolean }
  | {
      ok: false;
      reason: "below_reserved" | "too_many" | "no_level" | "undone";
      stocked: number;
      reserved: number;
    };

/** More than this on one shelf is a typing mistake. */
export const maxPieces = 100_000;

/**
 * Writes a movement and the level that it makes in one transaction, on the locked row of the level, so that what was
 * read is what is changed. The caller holds the inventory lock of the item, which core's reserving holds too: without
 * it core could promise pieces between our check and its own.
 */
export async function moveLevel(pg: Knex, movement: NewMovement): Promise<Moved> {
  return pg.transaction(async (trx) => {
    const { rows } = await trx.raw<{ rows: Level[] }>(LEVEL, [movement.inventoryItemId]);
    const level = rows[0];
    if (!level) return refusal("no_level", { stocked: 0, reserved: 0 });
    const known = await findKnown(trx, movement);
    if (known === "undone") return refusal("undone", level);
    if (known) return { ...known, ok: true, levelId: level.id, isNew: false };
    const delta = "by" in movement.change ? movement.change.by : movement.change.to - level.stocked;
    const after = level.stocked + delta;
    // Counting or adding is right even where more was promised than lies there; taking away what is promised is not.
    if (delta < 0 && after < level.reserved) return refusal("below_reserved", level);
    if (after > maxPieces) return refusal("too_many", level);
    await trx.raw(UPDATE, [after, after, level.id]);
    const id = generateEntityId(undefined, "smov");
    await trx("stock_movement").insert({
      id,
      group_id: movement.groupId,
      inventory_item_id: movement.inventoryItemId,
      kind: movement.kind,
      delta,
      stocked_after: after,
      reason: movement.reason,
      actor_type: movement.actor.type,
      actor_id: movement.actor.id,
      actor_name: movement.actor.name,
      request_key: movement.requestKey,
      undoes_id: movement.undoesId ?? null,
    });
    return { ok: true, movementId: id, levelId: level.id, delta, stockedAfter: after, isNew: true };
  });
}

type Level = { id: string; stocked: number; reserved: number };

/** A group's goods have one level each, at the group's location. */
const LEVEL = `
  select id, stocked_quantity::int as stocked, reserved_quantity::int as reserved from inventory_level
  where inventory_item_id = ? and deleted_at is null order by id limit 1 for update`;

/** The number and its raw form move together: core reads either. */
const UPDATE = `
  update inventory_level set stocked_quantity = ?, updated_at = now(),
    raw_stocked_quantity = jsonb_build_object('value', ?::text, 'precision', 20)
  where id = ?`;

async function findKnown(trx: Knex.Transaction, movement: NewMovement) {
  const row = await trx("stock_movement")
    .where({ group_id: movement.groupId, request_key: movement.requestKey })
    .first("id", "delta", "stocked_after");
  if (row) {
    return {
      movementId: row.id as string,
      delta: row.delta as number,
      stockedAfter: row.stocked_after as number,
    };
  }
  if (!movement.undoesId) return undefined;
  const undone = await trx("stock_movement").where({ undoes_id: movement.undoesId }).first("id");
  return undone ? ("undone" as const) : undefined;
}

function refusal(
  reason: Extract<Moved, { ok: false }>["reason"],
  level: { stocked: number; reserved: number },
): Moved {
  return { ok: false, reason, stocked: level.stocked, reserved: level.reserved };
}
