import type { MedusaContainer } from "@medusajs/framework/types";
import { inTurn } from "../database/job-turn";
import { env } from "../env";
import { PAYMENT_RESOLUTION_MODULE } from "../modules/payment-resolution";
import type PaymentResolutionService from "../modules/payment-resolution/service";
import { workOffEventWorkflow } from "../workflows/payment/work-off-event";

const BATCH = 100;

/** Works off what the webhook route could not: the process died, or Omise did not answer. */
async function sweepInbox(container: MedusaContainer): Promise<void> {
  const { inbox } = container.resolve<PaymentResolutionService>(PAYMENT_RESOLUTION_MODULE);
  for (const event of await inbox.listWaiting(BATCH)) {
    await workOffEventWorkflow(container).run({ input: { event_row_id: event.id } });
  }
}

export default inTurn("sweep-inbox", env.POLL_SECONDS, sweepInbox);

export const config = {
  name: "sweep-inbox",
  schedule: { interval: env.POLL_SECONDS * 1000 },
};
