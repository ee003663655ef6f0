import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk";
import { deleteSearchWordStep } from "./steps/delete-search-word";

export const removeSearchWordWorkflow = createWorkflow("remove-search-word", (input: { id: string }) => {
  return new WorkflowResponse(deleteSearchWordStep(input));
});
