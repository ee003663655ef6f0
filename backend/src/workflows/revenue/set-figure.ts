import { createWorkflow, transform, WorkflowResponse } from "@medusajs/framework/workflows-sdk";
import { useQueryGraphStep } from "@medusajs/medusa/core-flows";
import { recordAuditStep } from "../audit/steps/record-audit";
import type { ActingRequest } from "../income-claim/claim-request";
import { type Figure, setFigureStep } from "./steps/set-figure";

/**
 * Sets what a group earned a month before it joined, as it said at intake, or what it means to earn in a B.E. year.
 * @throws NOT_FOUND when there is no such group
 */
export const setFigureWorkflow = createWorkflow(
  "set-income-figure",
  (input: ActingRequest & { figure: Figure }) => {
    useQueryGraphStep({
      entity: "enterprise_group",
      fields: ["id"],
      filters: { id: input.figure.group_id },
      options: { throwIfKeyNotFound: true },
    });
    const before = setFigureStep(input.figure);
    recordAuditStep(transform({ input, before }, auditActOf));
    return new WorkflowResponse(before);
  },
);

function auditActOf({ input, before }: { input: ActingRequest & { figure: Figure }; before: Figure }) {
  const { kind, ...after } = input.figure;
  const { kind: _, ...old } = before;
  return {
    act: `income_${kind}.set` as const,
    actor: input.actor,
    subject: { type: "enterprise_group", id: input.figure.group_id },
    before: old,
    after,
    request_id: input.request_id ?? null,
  };
}
