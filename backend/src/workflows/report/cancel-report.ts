import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk";
import { cancelReportStep } from "./steps/cancel-report";

/** Stops one's own report; cancelling twice, or what is done already, changes nothing. */
export const cancelReportWorkflow = createWorkflow(
  "cancel-income-report",
  (input: { id: string; by: string }) => new WorkflowResponse(cancelReportStep(input)),
);
