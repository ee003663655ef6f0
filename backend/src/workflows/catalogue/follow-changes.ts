import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk";
import type { Change } from "../../catalogue/affected-products";
import { findAffectedProductsStep } from "./steps/find-affected-products";
import { rewriteDocumentsStep } from "./steps/rewrite-documents";

/** Brings the catalogue index up to what changed: traces the changes to products and writes their documents again. */
export const followChangesWorkflow = createWorkflow(
  "follow-catalogue-changes",
  (input: { changes: Change[] }) => {
    const product_ids = findAffectedProductsStep(input);
    return new WorkflowResponse(rewriteDocumentsStep({ product_ids }));
  },
);
