import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk";
import { CATALOGUE_SEARCH_MODULE } from "../../../modules/catalogue-search";
import type CatalogueSearchService from "../../../modules/catalogue-search/service";

export const deleteSearchWordStepId = "delete-search-word";

/** @throws NOT_FOUND for an id that there is not */
export const deleteSearchWordStep = createStep(
  deleteSearchWordStepId,
  async ({ id }: { id: string }, { container }) => {
    const service = container.resolve<CatalogueSearchService>(CATALOGUE_SEARCH_MODULE);
    await service.retrieveSearchWord(id);
    await service.softDeleteSearchWords([id]);
    return new StepResponse({ id }, id);
  },
  async (id, { container }) => {
    if (!id) return;
    await container.resolve<CatalogueSearchService>(CATALOGUE_SEARCH_MODULE).restoreSearchWords([id]);
  },
);
