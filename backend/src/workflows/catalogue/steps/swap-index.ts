import { Modules } from "@medusajs/framework/utils";
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk";
import { builtIndexes, catalogueIndex } from "../../../catalogue/catalogue-indexes";
import { noteTrouble } from "../../../catalogue/engine-trouble";
import { CATALOGUE_SEARCH_MODULE } from "../../../modules/catalogue-search";
import type CatalogueSearchService from "../../../modules/catalogue-search/service";

export const swapIndexStepId = "swap-catalogue-index";

/** Changes that were noted this long before are followed again, too: their transaction may have ended later. */
const MARGIN_MS = 60_000;

/**
 * Builds a new version of each index beside the live one and puts it in its place, so that readers never see a gap
 * (`in_place` would empty the live one first). What was followed meanwhile went to the old versions and is opened again.
 */
export const swapIndexStep = createStep(swapIndexStepId, async (_: undefined, { container }) => {
  const search = container.resolve(Modules.SEARCH);
  const since = new Date(Date.now() - MARGIN_MS);
  for (const index of await builtIndexes(container)) {
    try {
      await search.reindex({ index, strategy: "swap" });
    } catch (error) {
      if (index === catalogueIndex) throw error;
      await noteTrouble(container, index, error, true);
    }
  }
  await container.resolve<CatalogueSearchService>(CATALOGUE_SEARCH_MODULE).reopenChanges(since);
  return new StepResponse({ since: since.toISOString() });
});
