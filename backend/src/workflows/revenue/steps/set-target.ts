import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk";
import { REVENUE_MODULE } from "../../../modules/revenue/index";
import type RevenueService from "../../../modules/revenue/service";

interface Target {
  group_id: string;
  be_year: number;
  amount_satang: number | null;
}

/** Sets it, and answers what was set before. */
export const setTargetStep = createStep(
  "set-income-target",
  async (target: Target, { container }) => {
    const { figures }: RevenueService = container.resolve(REVENUE_MODULE);
    const before = (await figures.targets(target.be_year)).find((each) => each.groupId === target.group_id);
    await figures.setTarget(target.group_id, target.be_year, target.amount_satang);
    const old = { ...target, amount_satang: before?.targetSatang ?? null };
    return new StepResponse(old, old);
  },
  async (old, { container }) => {
    if (!old) return;
    const { figures }: RevenueService = container.resolve(REVENUE_MODULE);
    await figures.setTarget(old.group_id, old.be_year, old.amount_satang);
  },
);
