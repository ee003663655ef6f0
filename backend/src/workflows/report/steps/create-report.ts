import type { CreateReportBody } from "@chumchon/contracts";
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk";
import type { AuditActor } from "../../../modules/audit/domain/audit-act";
import { REPORT_MODULE } from "../../../modules/report";
import type ReportService from "../../../modules/report/service";

export interface CreateReportInput {
  readonly wish: CreateReportBody;
  readonly actor: AuditActor;
  readonly request_id: string | null;
}

/** Taken back by cancelling: a row that was seen is not deleted. */
export const createReportStep = createStep(
  "create-income-report-step",
  async (input: CreateReportInput, { container }) => {
    const { reports }: ReportService = container.resolve(REPORT_MODULE);
    const by = input.actor.id ?? "";
    const record = await reports.create(input.wish, by);
    return new StepResponse(record, { id: record.id, by });
  },
  async (made, { container }) => {
    if (!made) return;
    const { reports }: ReportService = container.resolve(REPORT_MODULE);
    await reports.cancel(made.id, made.by);
  },
);
