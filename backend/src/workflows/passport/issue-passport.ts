import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk";
import { type IssuePassportInput, issuePassportStep } from "./steps/issue-passport";

/** Writes down what a group has earned by now, for whoever is shown the passport. */
export const issuePassportWorkflow = createWorkflow("issue-income-passport", (input: IssuePassportInput) => {
  return new WorkflowResponse(issuePassportStep(input));
});
