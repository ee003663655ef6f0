import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk";
import type { AuditActor } from "../../../modules/audit/domain/audit-act";
import { REPORT_MODULE } from "../../../modules/report";
import type ReportService from "../../../modules/report/service";
import { journalOf } from "../passport-journal";

export interface RevokePassportInput {
  readonly id: string;
  readonly reason: string;
  readonly actor: AuditActor;
  readonly request_id: string | null;
  /** The group that somebody acted for. */
  readonly on_behalf_of?: string;
}

/** For ever, so nothing takes it back. */
export const revokePassportStep = createStep(
  "revoke-income-passport-step",
  async (input: RevokePassportInput, { container }) => {
    const { passports }: ReportService = container.resolve(REPORT_MODULE);
    const revoked = await passports.revoke(
      input.id,
      input.actor.id ?? "",
      input.reason,
      journalOf(container, input, "revoked"),
    );
    return new StepResponse(revoked);
  },
);
