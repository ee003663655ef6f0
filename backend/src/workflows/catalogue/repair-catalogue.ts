import { createWorkflow, type WorkflowData, WorkflowResponse } from "@medusajs/framework/workflows-sdk";
import { repairIndexesStep } from "./steps/repair-indexes";

/** Finds and mends documents that differ from their products, whatever the reason. */
export const repairCatalogueWorkflow = createWorkflow(
  "repair-catalogue",
  (input: WorkflowData<{ only?: string }>) => {
    return new WorkflowResponse(repairIndexesStep({ only: input.only }));
  },
);
