import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk";
import { listCatalogueIdsStep } from "./steps/list-catalogue-ids";
import { rewriteDocumentsStep } from "./steps/rewrite-documents";
import { swapIndexStep } from "./steps/swap-index";

/**
 * Mends what no event told. While the new version is built, changes are written to the old one; the last of them
 * would be lost with it, so every document is written once more after the swap.
 */
export const rebuildCatalogueWorkflow = createWorkflow("rebuild-catalogue", () => {
  const swapped = swapIndexStep();
  const product_ids = listCatalogueIdsStep({ after: swapped });
  return new WorkflowResponse(rewriteDocumentsStep({ product_ids }));
});
