import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { inTurn } from "../database/job-turn";
import { REVENUE_MODULE } from "../modules/revenue";
import type RevenueService from "../modules/revenue/service";
import { sweepOrders } from "../workflows/group-order/sweep-orders";
import { reconcileOrders } from "../workflows/revenue/reconcile-orders";

/**
 * Nightly: repairs what is missing of any order, however old, folds rollup slots, then names what does not add up. Rollups are
 * entries, shares are Medusa's captures and refunds, income is the goods' part of them.
 */
async function reconcileRevenue(container: MedusaContainer) {
  const logger = container.resolve(ContainerRegistrationKeys.LOGGER);
  const revenue: RevenueService = container.resolve(REVENUE_MODULE);
  const swept = await sweepOrders(container, new Date(0));
  await revenue.foldSlots();
  const rollups = (await revenue.recount()).map(
    ({ rollup, key, rollupSatang, entriesSatang }) =>
      `${rollup} ${key} is ${rollupSatang ?? "missing"}, its entries sum to ${entriesSatang ?? "nothing"}`,
  );
  const differences = [...rollups, ...(await reconcileOrders(container))];
  for (const difference of differences) logger.error(`Income does not add up: ${difference}`);
  logger.info(
    `Income reconciled: ${swept.orders} orders, ${swept.repaired} repaired, ${differences.length} differences`,
  );
}

export default inTurn("reconcile-revenue", 86_400, reconcileRevenue);

/** 02:10 in Bangkok; the schedule is in the server's time, which is UTC on the servers that we describe. */
export const config = { name: "reconcile-revenue", schedule: "10 19 * * *" };
