import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { paymentsAreSet } from "../workflows/payment/omise-gateway";
import { findDashboardRefunds } from "../workflows/refund/find-dashboard-refunds";

/** Refunds come soon after the sale; one request a charge and run is what Omise's limits bear. */
const PAID_WITHIN_DAYS = 30;

export default async function findDashboardRefundsJob(container: MedusaContainer) {
  if (!paymentsAreSet()) return;
  const found = await findDashboardRefunds(container, PAID_WITHIN_DAYS);
  if (found === 0) return;
  const logger = container.resolve(ContainerRegistrationKeys.LOGGER);
  logger.warn(`${found} refunds were made in the Omise dashboard: see the suspense list`);
}

export const config = { name: "find-dashboard-refunds", schedule: "*/15 * * * *" };
