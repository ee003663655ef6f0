import type { SearchWordBody } from "@chumchon/contracts";
import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk";
import { createSearchWordStep } from "./steps/create-search-word";

/** Teaches the search a word; goods are found by it after the next build. */
export const addSearchWordWorkflow = createWorkflow("add-search-word", (input: SearchWordBody) => {
  return new WorkflowResponse(createSearchWordStep(input));
});
