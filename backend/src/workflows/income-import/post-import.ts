import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk";
import { postImportStep } from "./steps/post-import";

/**
 * Posts an approved import, all of it or nothing. Run by the route that approves and again by a job, so that a
 * process that died in the middle costs nothing: what it had begun is rolled back and done once more.
 */
export const postImportWorkflow = createWorkflow("post-income-import", (input: { id: string }) => {
  return new WorkflowResponse(postImportStep(input));
});
