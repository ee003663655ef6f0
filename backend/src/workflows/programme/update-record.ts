import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk";
import { type ChangedRecord, updateRecordStep } from "./steps/update-record";

/**
 * Changes a record of the programme as a whole.
 * @throws what creating throws, `record_not_found`, and `record_changed` for a revision that is no longer the last
 */
export const updateRecordWorkflow = createWorkflow(
  "update-programme-record",
  (input: ChangedRecord) => new WorkflowResponse(updateRecordStep(input)),
);
