import {
  createStep,
  createWorkflow,
  StepResponse,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk";
import { REVENUE_MODULE } from "../../modules/revenue";
import type RevenueService from "../../modules/revenue/service";
import { recordAuditStep } from "../audit/steps/record-audit";
import type { ImportActor } from "./journal-of";

export const cancelPostingStepId = "cancel-income-import-posting";

export const cancelPostingStep = createStep(
  cancelPostingStepId,
  async ({ id }: { id: string }, { container }) => {
    const { imports }: RevenueService = container.resolve(REVENUE_MODULE);
    await imports.cancelPosting(id);
    return new StepResponse({ id });
  },
);

/** Asks whoever is posting an import to stop. */
export const cancelPostingWorkflow = createWorkflow(
  "cancel-income-import-posting",
  (input: ImportActor & { id: string }) => {
    const asked = cancelPostingStep({ id: input.id });
    recordAuditStep({
      act: "income_import.cancel_asked",
      actor: input.actor,
      subject: { type: "income_import", id: input.id },
      request_id: input.request_id,
    });
    return new WorkflowResponse(asked);
  },
);
