import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk";
import { type RemovedRecord, removeRecordStep } from "./steps/remove-record";

/**
 * Takes a record out of lists and figures; the audit log keeps what it said.
 * @throws `record_not_found`, `record_changed`, `record_in_use`
 */
export const removeRecordWorkflow = createWorkflow(
  "remove-programme-record",
  (input: RemovedRecord) => new WorkflowResponse(removeRecordStep(input)),
);
