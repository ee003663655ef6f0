import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { inTurn } from "../database/job-turn";
import { paymentsAreSet } from "../workflows/payment/omise-gateway";
import { reconcileOmiseWorkflow } from "../workflows/payment/reconcile-omise";

/** Compares Omise with the books; what does not fit is on the staff's board. */
async function reconcileOmise(container: MedusaContainer) {
  if (!paymentsAreSet()) return;
  const { result } = await reconcileOmiseWorkflow(container).run({ input: { asked_by: "job" } });
  const logger = container.resolve(ContainerRegistrationKeys.LOGGER);
  if (result.failure) logger.error(`reconcile-omise: nothing compared: ${result.failure}`);
  else if (result.differences > 0) logger.error(`reconcile-omise: ${result.differences} differences`);
}

export default inTurn("reconcile-omise", 3_600, reconcileOmise);

export const config = { name: "reconcile-omise", schedule: "17 * * * *" };
