import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import {
  createStep,
  createWorkflow,
  StepResponse,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk";
import { PAYMENT_RESOLUTION_MODULE } from "../../modules/payment-resolution";
import type PaymentResolutionService from "../../modules/payment-resolution/service";
import { errorMessage } from "./error-message";
import { settleWorkflow } from "./settle";

/** Works off one event of the inbox; what can't be worked off now stays there and is tried again later. */
export const workOffEventStep = createStep(
  "work-off-event",
  async (input: { event_row_id: string }, { container }) => {
    const { inbox } = container.resolve<PaymentResolutionService>(PAYMENT_RESOLUTION_MODULE);
    const logger = container.resolve(ContainerRegistrationKeys.LOGGER);
    const event = await inbox.find(input.event_row_id);
    if (!event) return new StepResponse({ result: "gone" });
    if (!event.chargeId) {
      await inbox.markProcessed(event.id, "not_about_a_charge");
      return new StepResponse({ result: "not_about_a_charge" });
    }
    try {
      const { result } = await settleWorkflow(container).run({
        input: { charge_id: event.chargeId, reason: `webhook ${event.key}` },
      });
      if (result.unclear) {
        await inbox.markTried(event.id, "Omise did not answer");
        return new StepResponse({ result: "unclear" });
      }
      if (result.act === "unknown")
        logger.warn(`webhook ${event.eventId}: charge ${event.chargeId} is none of ours`);
      await inbox.markProcessed(event.id, result.act);
      return new StepResponse({ result: result.act });
    } catch (error) {
      const message = errorMessage(error);
      logger.error(`webhook ${event.eventId}: ${message}`);
      await inbox.markTried(event.id, message);
      return new StepResponse({ result: "failed" });
    }
  },
);

export const workOffEventWorkflow = createWorkflow(
  "work-off-webhook-event",
  (input: { event_row_id: string }) => new WorkflowResponse(workOffEventStep(input)),
);
