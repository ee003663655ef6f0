import { Modules } from "@medusajs/framework/utils";
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk";

export const swapIndexStepId = "swap-catalogue-index";

/**
 * Builds a new version of the index beside the live one and puts it in its place, so that readers never see a gap
 * (`in_place` would empty the live one first).
 */
export const swapIndexStep = createStep(swapIndexStepId, async (_: undefined, { container }) => {
  const search = container.resolve(Modules.SEARCH);
  return new StepResponse(await search.reindex({ index: "catalogue", strategy: "swap" }));
});
