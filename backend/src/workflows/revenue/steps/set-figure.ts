import type { setBaselineBody, setTargetBody } from "@chumchon/contracts";
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk";
import type { z } from "@medusajs/framework/zod";
import { REVENUE_MODULE } from "../../../modules/revenue/index";
import type RevenueService from "../../../modules/revenue/service";

/** A figure beside a group's income that staff set: what it earned before it joined, or means to earn in a year. */
export type Figure =
  | ({ kind: "baseline" } & z.infer<typeof setBaselineBody>)
  | ({ kind: "target" } & z.infer<typeof setTargetBody>);

/** Sets it, and answers what was set before. */
export const setFigureStep = createStep(
  "set-income-figure",
  async (figure: Figure, { container }) => {
    const { figures }: RevenueService = container.resolve(REVENUE_MODULE);
    const old = await readFigure(figures, figure);
    await writeFigure(figures, figure);
    return new StepResponse(old, old);
  },
  async (old, { container }) => {
    if (!old) return;
    const { figures }: RevenueService = container.resolve(REVENUE_MODULE);
    await writeFigure(figures, old);
  },
);

async function readFigure(figures: RevenueService["figures"], figure: Figure): Promise<Figure> {
  if (figure.kind === "target") {
    const set = (await figures.targets(figure.be_year)).find((each) => each.groupId === figure.group_id);
    return { ...figure, amount_satang: set?.targetSatang ?? null };
  }
  const set = (await figures.baselines()).find((each) => each.groupId === figure.group_id);
  return { ...figure, monthly_satang: set?.monthlySatang ?? null, note: set?.note ?? null };
}

async function writeFigure(figures: RevenueService["figures"], figure: Figure): Promise<void> {
  if (figure.kind === "target")
    await figures.setTarget(figure.group_id, figure.be_year, figure.amount_satang);
  else await figures.setBaseline(figure.group_id, figure.monthly_satang, figure.note);
}
