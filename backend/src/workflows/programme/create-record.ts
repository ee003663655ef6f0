import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk";
import { createRecordStep, type NewRecord } from "./steps/create-record";

/**
 * Writes down a cohort, an organisation, a training, standards work or a study visit; a form sent twice makes one.
 * @throws `group_unknown`, `product_unknown`, `organisation_unknown`, `day_in_future`, `record_repeated`,
 *   `record_key_reused`
 */
export const createRecordWorkflow = createWorkflow(
  "create-programme-record",
  (input: NewRecord) => new WorkflowResponse(createRecordStep(input)),
);
