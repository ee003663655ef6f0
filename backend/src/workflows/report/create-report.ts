import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk";
import { type CreateReportInput, createReportStep } from "./steps/create-report";

/** Writes a report down that is to be made; the route sets the making off, and a job takes what it leaves. */
export const createReportWorkflow = createWorkflow("create-income-report", (input: CreateReportInput) => {
  return new WorkflowResponse(createReportStep(input));
});
