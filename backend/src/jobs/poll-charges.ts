import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { inTurn } from "../database/job-turn";
import { env } from "../env";
import { PAYMENT_RESOLUTION_MODULE } from "../modules/payment-resolution";
import type PaymentResolutionService from "../modules/payment-resolution/service";
import { errorMessage } from "../workflows/payment/error-message";
import { paymentsAreSet } from "../workflows/payment/omise-gateway";
import { settleWorkflow } from "../workflows/payment/settle";

const BATCH = 200;
/** Omise asks for at most about ten requests at a time. */
const AT_ONCE = 4;

/**
 * Asks Omise about every attempt with something left to do: webhooks are a help, not a promise. The older an attempt,
 * the longer it is left alone in between (`pollWaitMs`).
 */
async function pollCharges(container: MedusaContainer): Promise<void> {
  if (!paymentsAreSet()) return;
  const { attempts } = container.resolve<PaymentResolutionService>(PAYMENT_RESOLUTION_MODULE);
  const logger = container.resolve(ContainerRegistrationKeys.LOGGER);
  const open = await attempts.listToWatch(BATCH);
  const next = open.values();
  const workers = Array.from({ length: AT_ONCE }, async () => {
    for (const attempt of next) {
      try {
        await settleWorkflow(container).run({ input: { attempt_id: attempt.id, reason: "poller" } });
      } catch (error) {
        logger.error(`poll-charges: attempt ${attempt.id}: ${errorMessage(error)}`);
        // It waits its turn like one that Omise did not answer for, and never keeps others from theirs.
        await attempts.markChecked(attempt.id);
      }
    }
  });
  await Promise.all(workers);
}

export default inTurn("poll-charges", env.POLL_SECONDS, pollCharges);

export const config = {
  name: "poll-charges",
  // The next run is planned when this one has ended: runs of one process never overlap.
  schedule: { interval: env.POLL_SECONDS * 1000 },
};
