import type { SearchWordBody } from "@chumchon/contracts";
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk";
import { CATALOGUE_SEARCH_MODULE } from "../../../modules/catalogue-search";
import type CatalogueSearchService from "../../../modules/catalogue-search/service";

export const createSearchWordStepId = "create-search-word";

export const createSearchWordStep = createStep(
  createSearchWordStepId,
  async (input: SearchWordBody, { container }) => {
    const service = container.resolve<CatalogueSearchService>(CATALOGUE_SEARCH_MODULE);
    const { id, kind, terms } = await service.createSearchWords(input);
    return new StepResponse({ id, kind, terms }, id);
  },
  async (id, { container }) => {
    if (!id) return;
    await container.resolve<CatalogueSearchService>(CATALOGUE_SEARCH_MODULE).deleteSearchWords(id);
  },
);
