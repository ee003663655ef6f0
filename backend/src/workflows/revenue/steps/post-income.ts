import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk";
import { REVENUE_MODULE } from "../../../modules/revenue";
import type { NewIncomeEntry } from "../../../modules/revenue/domain/new-income-entry";
import type RevenueService from "../../../modules/revenue/service";

interface IncomeToPost {
  order_id: string;
  entries: readonly NewIncomeEntry[];
  /** Moves that were left out because their charge belongs to another world. */
  refused: number;
}

/** Posts what is not posted yet. Nothing is undone later: what is posted is never changed. */
export const postIncomeStep = createStep("post-income", async (input: IncomeToPost, { container }) => {
  const revenue: RevenueService = container.resolve(REVENUE_MODULE);
  const logger = container.resolve(ContainerRegistrationKeys.LOGGER);
  const result = await revenue.postEntries(input.entries);
  if (input.refused > 0) {
    logger.warn(
      `Order ${input.order_id}: ${input.refused} amounts are no income of this world and were not posted`,
    );
  }
  if (result.differing.length > 0) {
    logger.error(
      `Order ${input.order_id}: posted earlier with other amounts: ${result.differing.join(", ")}`,
    );
  }
  return new StepResponse(result);
});
