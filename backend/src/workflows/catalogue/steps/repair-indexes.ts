import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk";
import { batchSize } from "../../../catalogue/catalogue-contents";
import { builtIndexes, catalogueIndex } from "../../../catalogue/catalogue-indexes";
import { listCatalogueIds } from "../../../catalogue/list-catalogue-ids";
import { type Repair, repairDocuments } from "../../../catalogue/repair-documents";
import { CATALOGUE_SEARCH_MODULE } from "../../../modules/catalogue-search";
import type CatalogueSearchService from "../../../modules/catalogue-search/service";

export const repairIndexesStepId = "repair-catalogue-indexes";

/**
 * Compares every document with its product and writes what differs; what it finds was missed by everything else, so
 * it is told. In small parts, so that changes are followed between them.
 */
export const repairIndexesStep = createStep(
  repairIndexesStepId,
  async (_: { after?: object }, { container }) => {
    const logger = container.resolve(ContainerRegistrationKeys.LOGGER);
    const changes = container.resolve<CatalogueSearchService>(CATALOGUE_SEARCH_MODULE);
    const repairs: Record<string, Repair> = {};
    for (const index of await builtIndexes(container)) {
      const total: Repair = { checked: 0, mended: 0 };
      try {
        const ids = await listCatalogueIds(container, index);
        for (let start = 0; start < ids.length; start += batchSize) {
          const part = ids.slice(start, start + batchSize);
          const { checked, mended } = await changes.whileNobodyFollows(() =>
            repairDocuments(container, index, part),
          );
          total.checked += checked;
          total.mended += mended;
        }
      } catch (error) {
        if (index === catalogueIndex) throw error;
        logger.warn(`catalogue: ${index} can't be compared: ${String(error)}`);
      }
      if (total.mended > 0) logger.warn(`catalogue: ${index} had ${total.mended} documents to mend`);
      repairs[index] = total;
    }
    await changes.forgetDoneChanges();
    await changes.forgetOldMisses();
    return new StepResponse({ repairs });
  },
);
