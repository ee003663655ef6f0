import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { inTurn } from "../database/job-turn";
import { sweepOrders } from "../workflows/group-order/sweep-orders";

/** Events are lost with the process that holds them; older orders are looked at nightly, by reconcile-revenue. */
const LOOK_BACK_MS = 2 * 24 * 60 * 60 * 1000;

async function sweepGroupOrders(container: MedusaContainer) {
  const result = await sweepOrders(container, new Date(Date.now() - LOOK_BACK_MS));
  if (result.repaired > 0 || result.failed > 0) {
    const logger = container.resolve(ContainerRegistrationKeys.LOGGER);
    logger.info(`Sweep of group orders: ${result.repaired} repaired, ${result.failed} failed`);
  }
}

export default inTurn("sweep-group-orders", 5 * 60, sweepGroupOrders);

export const config = { name: "sweep-group-orders", schedule: "*/5 * * * *" };
