import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { inTurn } from "../database/job-turn";
import { paymentsAreSet } from "../workflows/payment/omise-gateway";
import { findDashboardRefundsWorkflow } from "../workflows/refund/find-dashboard-refunds";

/** Refunds come soon after the sale; one request a charge and run is what Omise's limits bear. */
const PAID_WITHIN_DAYS = 30;

async function findDashboardRefundsJob(container: MedusaContainer) {
  if (!paymentsAreSet()) return;
  const { result } = await findDashboardRefundsWorkflow(container).run({
    input: { paid_within_days: PAID_WITHIN_DAYS },
  });
  if (result.found === 0) return;
  const logger = container.resolve(ContainerRegistrationKeys.LOGGER);
  logger.warn(`${result.found} refunds were made in the Omise dashboard: see the suspense list`);
}

export default inTurn("find-dashboard-refunds", 15 * 60, findDashboardRefundsJob);

export const config = { name: "find-dashboard-refunds", schedule: "*/15 * * * *" };
