import { createWorkflow, transform, WorkflowResponse } from "@medusajs/framework/workflows-sdk";
import { emitEventStep } from "@medusajs/medusa/core-flows";
import { recordAuditStep } from "../audit/steps/record-audit";
import { type ActedBy, groupStatusSet } from "./group-acts";
import { groupEvents } from "./group-events";
import { setStatusStep } from "./steps/set-status";

type Input = { id: string; status: "active" | "paused" | "suspended"; by?: ActedBy };

/**
 * active: sells; paused: the page stays, nothing can be ordered; suspended: gone from the shop.
 * Orders that exist are not touched: what was promised to a shopper is delivered.
 *
 * @throws NOT_FOUND `group_not_found`
 */
export const setGroupStatusWorkflow = createWorkflow("set-enterprise-group-status", (input: Input) => {
  const { before, updated } = setStatusStep(
    transform({ input }, ({ input: { id, status } }) => ({ id, status })),
  );
  recordAuditStep(
    transform({ before, input }, (data) =>
      groupStatusSet(data.input.id, data.before.status, data.input.status, data.input.by),
    ),
  );
  emitEventStep({ eventName: groupEvents.statusChanged, data: { id: input.id } });
  return new WorkflowResponse(updated);
});
