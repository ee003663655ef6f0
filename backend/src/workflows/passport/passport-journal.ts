import type { MedusaContainer } from "@medusajs/framework/types";
import { AUDIT_MODULE } from "../../modules/audit";
import type { AuditActor } from "../../modules/audit/domain/audit-act";
import type AuditService from "../../modules/audit/service";
import type { PassportJournal } from "../../modules/report/passport-book";

/** Writes what was done to a passport into the audit log, in the transaction that does it. */
export function journalOf(
  container: MedusaContainer,
  by: { actor: AuditActor; request_id: string | null; reason?: string; on_behalf_of?: string },
  verb: "issued" | "revoked",
): PassportJournal {
  const audit: AuditService = container.resolve(AUDIT_MODULE);
  return async (transaction, passport) => {
    await audit.record(
      [
        {
          act: `income_passport.${verb}`,
          actor: by.actor,
          request_id: by.request_id,
          on_behalf_of: by.on_behalf_of ?? null,
          subject: { type: "income_passport", id: passport.id },
          after: {
            number: passport.number,
            group_id: passport.groupId,
            total_satang: passport.totalSatang,
            expires_on: passport.expiresOn,
          },
          note: by.reason ?? null,
        },
      ],
      transaction,
    );
  };
}
