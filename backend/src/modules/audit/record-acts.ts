import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { generateEntityId } from "@medusajs/framework/utils";
import { type AuditAct, assertAuditable } from "./domain/audit-act";

/**
 * Writes acts down, in this order, where there is a connection and no application (a command beside the shop).
 * @returns the ids of the new entries; an act whose `once_key` was written before has none
 */
export async function recordActs(connection: Knex, acts: readonly AuditAct[]): Promise<string[]> {
  acts.forEach(assertAuditable);
  if (acts.length === 0) return [];
  const rows: { id: string }[] = await connection("audit_entry")
    .insert(acts.map(toRow))
    .onConflict("once_key")
    .ignore()
    .returning("id");
  return rows.map((row) => row.id);
}

function toRow(act: AuditAct) {
  return {
    id: generateEntityId(undefined, "aud"),
    act: act.act,
    actor_type: act.actor.type,
    actor_id: act.actor.id,
    on_behalf_of: act.on_behalf_of ?? null,
    subject_type: act.subject.type,
    subject_id: act.subject.id,
    before: json(act.before),
    after: json(act.after),
    note: act.note ?? null,
    request_id: act.request_id ?? null,
    once_key: act.once_key ?? null,
  };
}

function json(value: unknown): string | null {
  return value === null || value === undefined ? null : JSON.stringify(value);
}
