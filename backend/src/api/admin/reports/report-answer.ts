import type { Report, ReportKind } from "@chumchon/contracts";
import type { MedusaRequest } from "@medusajs/framework/http";
import type { ReportRecord } from "../../../modules/report/report-book";
import { auditActorOf } from "../../audit-actor-of";
import { requirePermission } from "../require-permission";

export function toReport(record: ReportRecord): Report {
  const { id, kind, format, lang, filters, state, rows_done, rows_all, failure } = record;
  return {
    ...{ id, kind, format, lang, state, rows_done, rows_all, failure },
    filters: { ...filters },
    file:
      record.file_id && record.file_name && record.size_bytes !== null
        ? { name: record.file_name, size_bytes: record.size_bytes }
        : null,
    created_at: record.created_at.toISOString(),
    ready_at: record.ready_at?.toISOString() ?? null,
    expires_at: record.expires_at?.toISOString() ?? null,
  };
}

/** A report shows what its table shows: who may not see the table may not have it on paper. */
export async function requireTableOf(req: MedusaRequest, kind: ReportKind): Promise<void> {
  await requirePermission(req, kind === "claims" ? "income_claim" : "income_entry", "read");
}

/** The key under which somebody owns their reports. */
export function ownerOf(req: MedusaRequest): string {
  const { id } = auditActorOf(req).actor;
  if (id === null) throw new Error("A report is somebody's");
  return id;
}
