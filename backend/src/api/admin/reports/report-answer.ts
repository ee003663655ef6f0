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
  for (const resource of tableOf[kind]) await requirePermission(req, resource, "read");
}

/** What one has to be allowed to read to have a table: all of it that the table is made of. */
const tableOf: Readonly<Record<ReportKind, readonly string[]>> = {
  figures: ["income_entry"],
  entries: ["income_entry"],
  standings: ["income_entry"],
  claims: ["income_claim"],
  groups: ["enterprise_group"],
  programme: ["programme"],
  training_sales: ["programme", "income_entry"],
  income_imports: ["income_import"],
  refunds: ["group_order", "bank_refund", "payment_case"],
  bank_refunds: ["bank_refund"],
  payment_cases: ["payment_case"],
  payouts: ["payout"],
  payout_balances: ["payout"],
  statement: ["payout"],
  reconciliation: ["payment_case"],
  cash_report: ["income_entry"],
  impact_sheet: ["income_entry"],
  audit: ["audit_entry"],
  search_misses: ["search_word"],
};

/** The key under which somebody owns their reports. */
export function ownerOf(req: MedusaRequest): string {
  const { id } = auditActorOf(req).actor;
  if (id === null) throw new Error("A report is somebody's");
  return id;
}
