import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { inTurn } from "../database/job-turn";
import { REVENUE_MODULE } from "../modules/revenue";
import type RevenueService from "../modules/revenue/service";

/** A day and an hour: what a long transaction posted late is found without reading every entry. */
const LOOK_BACK_MINUTES = 25 * 60;

/** Hourly: puts a seal over what was posted since. Several processes may run it; the lock lets one at a time in. */
async function sealIncome(container: MedusaContainer) {
  const revenue: RevenueService = container.resolve(REVENUE_MODULE);
  const made = await revenue.seals.sealNew({ lookBackMinutes: LOOK_BACK_MINUTES });
  if (made > 0) container.resolve(ContainerRegistrationKeys.LOGGER).info(`Income sealed: ${made} new seals`);
}

export default inTurn("seal-income", 3_600, sealIncome);

export const config = { name: "seal-income", schedule: "23 * * * *" };
