import { createWorkflow, transform, WorkflowResponse } from "@medusajs/framework/workflows-sdk";
import { emitEventStep, useQueryGraphStep } from "@medusajs/medusa/core-flows";
import { recordAuditStep } from "../audit/steps/record-audit";
import { type ActedBy, groupConsentSet } from "./group-acts";
import { groupEvents } from "./group-events";
import { type ConsentAct, recordConsentsStep } from "./steps/record-consents";

/**
 * Records that a group grants a purpose or takes it back. The log only grows; the newest act holds.
 *
 * @throws NOT_FOUND when there is no such group
 */
export const setGroupConsentWorkflow = createWorkflow(
  "set-enterprise-group-consent",
  (input: ConsentAct & { by?: ActedBy }) => {
    useQueryGraphStep({
      entity: "enterprise_group",
      fields: ["id"],
      filters: { id: input.group_id },
      options: { throwIfKeyNotFound: true },
    });
    const act = transform({ input }, ({ input: { by: _by, ...consent } }): ConsentAct => consent);
    recordAuditStep(transform({ act, input }, (data) => groupConsentSet(data.act, data.input.by)));
    recordConsentsStep(transform({ act }, (data) => [data.act]));
    emitEventStep({ eventName: groupEvents.updated, data: { id: input.group_id } });
    return new WorkflowResponse(input);
  },
);
