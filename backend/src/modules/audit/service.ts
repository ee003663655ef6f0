import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import {
  ContainerRegistrationKeys,
  generateEntityId,
  MedusaError,
  MedusaService,
} from "@medusajs/framework/utils";
import type { AuditAct } from "./domain/audit-act";
import { AuditEntry } from "./models/audit-entry";
import { recordActs } from "./record-acts";

export default class AuditService extends MedusaService({ AuditEntry }) {
  private readonly knex: Knex;

  constructor(container: Record<string, unknown>) {
    // biome-ignore lint/complexity/noArguments: the generated constructor takes whatever the framework passes
    super(...arguments);
    // The framework's container is untyped: this key is the shared PostgreSQL connection.
    this.knex = container[ContainerRegistrationKeys.PG_CONNECTION] as Knex;
  }

  /**
   * Writes acts down, in this order.
   * @param connection a transaction, when the act and its record must be committed together
   * @returns the ids of the new entries; an act whose `once_key` was written before has none
   */
  async record(acts: readonly AuditAct[], connection: Knex = this.knex): Promise<string[]> {
    return await recordActs(connection, acts);
  }

  /** Writes down that acts were taken back, because what followed them failed. Taking back twice adds nothing. */
  async recordUndo(ids: readonly string[]): Promise<void> {
    if (ids.length === 0) return;
    const undone = await this.listAuditEntries({ id: [...ids] });
    await this.knex("audit_entry")
      .insert(
        undone.map((entry) => ({
          id: generateEntityId(undefined, "aud"),
          act: entry.act,
          actor_type: "system",
          on_behalf_of: entry.on_behalf_of,
          subject_type: entry.subject_type,
          subject_id: entry.subject_id,
          before: json(entry.after),
          after: json(entry.before),
          request_id: entry.request_id,
          undoes_id: entry.id,
        })),
      )
      .onConflict("undoes_id")
      .ignore();
  }

  override createAuditEntries = refused;
  override updateAuditEntries = refused;
  override deleteAuditEntries = refused;
  override softDeleteAuditEntries = refused;
  override restoreAuditEntries = refused;
}

/** The generated mutators would promise what the database refuses. */
function refused(): never {
  throw new MedusaError(MedusaError.Types.NOT_ALLOWED, "The audit log is append-only: use record().");
}

function json(value: unknown): string | null {
  return value === null || value === undefined ? null : JSON.stringify(value);
}
