import type { ProgrammeKind } from "@chumchon/contracts";
import type { MedusaContainer } from "@medusajs/framework/types";
import { AUDIT_MODULE } from "../../modules/audit";
import type AuditService from "../../modules/audit/service";
import type { RecordJournal } from "../../modules/programme/record-book";
import { recordTables } from "../../modules/programme/record-tables";
import type { ActingRequest } from "../income-claim/claim-request";

/** Writes an act on a record of the programme into the audit log, in the transaction of the act. */
export function recordJournal(
  container: MedusaContainer,
  kind: ProgrammeKind,
  { actor, request_id }: ActingRequest,
): RecordJournal {
  const audit: AuditService = container.resolve(AUDIT_MODULE);
  const { table } = recordTables[kind];
  return async (transaction, before, after) => {
    const verb = before === null ? "created" : after === null ? "removed" : "changed";
    const id = (after ?? before)?.id;
    if (id === undefined) return;
    const act = { act: `${table}.${verb}`, actor, subject: { type: table, id }, before, after } as const;
    await audit.record([{ ...act, request_id: request_id ?? null }], transaction);
  };
}
