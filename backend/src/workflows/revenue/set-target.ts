import type { setTargetBody } from "@chumchon/contracts";
import { createWorkflow, transform, WorkflowResponse } from "@medusajs/framework/workflows-sdk";
import type { z } from "@medusajs/framework/zod";
import { useQueryGraphStep } from "@medusajs/medusa/core-flows";
import { recordAuditStep } from "../audit/steps/record-audit";
import type { ActingRequest } from "../income-claim/claim-request";
import { setTargetStep } from "./steps/set-target";

/**
 * Sets what a group means to earn in a B.E. year.
 * @throws NOT_FOUND when there is no such group
 */
export const setTargetWorkflow = createWorkflow(
  "set-income-target",
  (input: ActingRequest & { body: z.infer<typeof setTargetBody> }) => {
    useQueryGraphStep({
      entity: "enterprise_group",
      fields: ["id"],
      filters: { id: input.body.group_id },
      options: { throwIfKeyNotFound: true },
    });
    const set = setTargetStep(input.body);
    recordAuditStep(
      transform({ input, set }, ({ input, set }) => ({
        act: "income_target.set",
        actor: input.actor,
        subject: { type: "enterprise_group", id: input.body.group_id },
        before: set,
        after: { ...input.body },
        request_id: input.request_id ?? null,
      })),
    );
    return new WorkflowResponse(set);
  },
);
