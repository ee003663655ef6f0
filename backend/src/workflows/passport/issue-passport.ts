import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk";
import type { AuditActor } from "../../modules/audit/domain/audit-act";
import { issuePassportStep } from "./steps/issue-passport";

export interface IssuePassportInput {
  readonly group_id: string;
  readonly valid_days: number;
  readonly actor: AuditActor;
  readonly request_id: string | null;
  /** The group that somebody acted for. */
  readonly on_behalf_of?: string;
}

/** Writes down what a group has earned by now, for whoever is shown the passport. */
export const issuePassportWorkflow = createWorkflow("issue-income-passport", (input: IssuePassportInput) => {
  return new WorkflowResponse(issuePassportStep(input));
});
