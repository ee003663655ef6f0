import type { MedusaContainer } from "@medusajs/framework/types";
import { AUDIT_MODULE } from "../../modules/audit";
import type { AuditAct, AuditActor } from "../../modules/audit/domain/audit-act";
import type AuditService from "../../modules/audit/service";
import type { ImportAct, ImportJournal } from "../../modules/revenue/import-book/import-acts";
import type { ImportRecord } from "../../modules/revenue/import-book/import-record";

/** Who acts on an import. */
export interface ImportActor {
  readonly actor: AuditActor;
  readonly request_id?: string | null;
}

/** Writes every act on an import into the audit log, in the transaction that does it. */
export function journalOf(container: MedusaContainer, by: ImportActor): ImportJournal {
  const audit: AuditService = container.resolve(AUDIT_MODULE);
  return async (transaction, act, before, after) => {
    await audit.record([auditActOf(by, act, before, after)], transaction);
  };
}

/** What the log says of an act; never the rows themselves. */
export function auditActOf(
  { actor, request_id }: ImportActor,
  act: ImportAct,
  before: ImportRecord | null,
  after: ImportRecord,
): AuditAct {
  return {
    act: `income_import.${act}`,
    actor,
    request_id: request_id ?? null,
    subject: { type: "income_import", id: after.id },
    before: before && { state: before.state, revision: before.revision },
    after: {
      state: after.state,
      revision: after.revision,
      kind: after.kind,
      file_name: after.file_name,
      row_count: after.row_count,
      total_satang: after.total_satang,
    },
    note: after.reason ?? after.failure,
  };
}

/** The key under which an import remembers who took part. */
export function actorId({ actor }: ImportActor): string {
  if (actor.id === null) throw new Error("An import is somebody's act");
  return actor.id;
}
