import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk";
import { followChangesStep } from "./steps/follow-changes";
import { repairIndexesStep } from "./steps/repair-indexes";
import { swapIndexStep } from "./steps/swap-index";

/**
 * Builds the catalogue's indexes anew: after new words, or when somebody doubts them. Follows what changed meanwhile,
 * then compares every document with its product.
 */
export const rebuildCatalogueWorkflow = createWorkflow("rebuild-catalogue", () => {
  const swapped = swapIndexStep();
  const followed = followChangesStep({ after: swapped });
  return new WorkflowResponse(repairIndexesStep({ after: followed }));
});
