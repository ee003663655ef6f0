import type { CreateReportBody } from "@chumchon/contracts";
import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk";
import type { AuditActor } from "../../modules/audit/domain/audit-act";
import { createReportStep } from "./steps/create-report";

export interface CreateReportInput {
  readonly wish: CreateReportBody;
  readonly actor: AuditActor;
  readonly request_id: string | null;
}

/** Writes a report down that is to be made; the route sets the making off, and a job takes what it leaves. */
export const createReportWorkflow = createWorkflow("create-income-report", (input: CreateReportInput) => {
  return new WorkflowResponse(createReportStep(input));
});
