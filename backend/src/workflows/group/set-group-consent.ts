import { createWorkflow, transform, WorkflowResponse } from "@medusajs/framework/workflows-sdk";
import { emitEventStep, useQueryGraphStep } from "@medusajs/medusa/core-flows";
import { groupEvents } from "./group-events";
import { type ConsentAct, recordConsentsStep } from "./steps/record-consents";

/**
 * Records that a group grants a purpose or takes it back. The log only grows; the newest act holds.
 *
 * @throws NOT_FOUND when there is no such group
 */
export const setGroupConsentWorkflow = createWorkflow("set-enterprise-group-consent", (input: ConsentAct) => {
  useQueryGraphStep({
    entity: "enterprise_group",
    fields: ["id"],
    filters: { id: input.group_id },
    options: { throwIfKeyNotFound: true },
  });
  recordConsentsStep(transform({ input }, (data) => [data.input]));
  emitEventStep({ eventName: groupEvents.updated, data: { id: input.group_id } });
  return new WorkflowResponse(input);
});
