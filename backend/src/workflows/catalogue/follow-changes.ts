import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk";
import { followChangesStep } from "./steps/follow-changes";

/** Brings the catalogue's indexes up to everything that was noted as changed. */
export const followChangesWorkflow = createWorkflow("follow-catalogue-changes", () => {
  return new WorkflowResponse(followChangesStep({}));
});
