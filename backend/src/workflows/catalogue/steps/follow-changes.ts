import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk";
import { builtIndexes, catalogueIndex } from "../../../catalogue/catalogue-indexes";
import { rewriteDocuments } from "../../../catalogue/rewrite-documents";
import { CATALOGUE_SEARCH_MODULE } from "../../../modules/catalogue-search";
import type CatalogueSearchService from "../../../modules/catalogue-search/service";
import { moveVersion } from "../../../modules/search-catalogue/live-index";

export const followChangesStepId = "follow-catalogue-changes-step";

/**
 * Writes the documents of everything that was noted as changed, until nothing is left. A new database has no index to
 * write to until the application has built it; its changes wait.
 * @returns how many products were written
 */
export const followChangesStep = createStep(
  { name: followChangesStepId, maxRetries: 2 },
  async (_: { after?: object }, { container }) => {
    if ((await builtIndexes(container)).length === 0) return new StepResponse({ rewritten: 0 });
    const changes = container.resolve<CatalogueSearchService>(CATALOGUE_SEARCH_MODULE);
    const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION);
    let rewritten = 0;
    for (;;) {
      const products = await changes.followChanges(async (ids, subjects) => {
        await rewriteDocuments(container, ids);
        // A group's story stands on the pages of its goods and in no document.
        if (subjects.has("group")) await moveVersion(knex, catalogueIndex);
      });
      if (!products) return new StepResponse({ rewritten });
      rewritten += products;
    }
  },
);
