import type { setBaselineBody } from "@chumchon/contracts";
import { createWorkflow, transform, WorkflowResponse } from "@medusajs/framework/workflows-sdk";
import type { z } from "@medusajs/framework/zod";
import { useQueryGraphStep } from "@medusajs/medusa/core-flows";
import { recordAuditStep } from "../audit/steps/record-audit";
import type { ActingRequest } from "../income-claim/claim-request";
import { setBaselineStep } from "./steps/set-baseline";

/**
 * Sets what a group earned a month before it joined, as it said at intake.
 * @throws NOT_FOUND when there is no such group
 */
export const setBaselineWorkflow = createWorkflow(
  "set-income-baseline",
  (input: ActingRequest & { body: z.infer<typeof setBaselineBody> }) => {
    useQueryGraphStep({
      entity: "enterprise_group",
      fields: ["id"],
      filters: { id: input.body.group_id },
      options: { throwIfKeyNotFound: true },
    });
    const set = setBaselineStep(input.body);
    recordAuditStep(
      transform({ input, set }, ({ input, set }) => ({
        act: "income_baseline.set",
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
