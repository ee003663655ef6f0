import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk";
import { REVENUE_MODULE } from "../../../modules/revenue/index";
import type RevenueService from "../../../modules/revenue/service";

interface BaselineToSet {
  group_id: string;
  monthly_satang: number | null;
  note: string | null;
}

/** Sets it, and answers what was set before. */
export const setBaselineStep = createStep(
  "set-income-baseline",
  async (baseline: BaselineToSet, { container }) => {
    const { figures }: RevenueService = container.resolve(REVENUE_MODULE);
    const before = (await figures.baselines()).find((each) => each.groupId === baseline.group_id);
    await figures.setBaseline(baseline.group_id, baseline.monthly_satang, baseline.note);
    const old = {
      group_id: baseline.group_id,
      monthly_satang: before?.monthlySatang ?? null,
      note: before?.note ?? null,
    };
    return new StepResponse(old, old);
  },
  async (old, { container }) => {
    if (!old) return;
    const { figures }: RevenueService = container.resolve(REVENUE_MODULE);
    await figures.setBaseline(old.group_id, old.monthly_satang, old.note);
  },
);
