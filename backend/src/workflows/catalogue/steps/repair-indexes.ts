import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk";
import { batchSize } from "../../../catalogue/catalogue-contents";
import { builtIndexes, catalogueIndex } from "../../../catalogue/catalogue-indexes";
import { forgetMissed, noteTrouble } from "../../../catalogue/engine-trouble";
import { listCatalogueIds } from "../../../catalogue/list-catalogue-ids";
import { type Repair, repairDocuments } from "../../../catalogue/repair-documents";
import { CATALOGUE_SEARCH_MODULE } from "../../../modules/catalogue-search";
import type CatalogueSearchService from "../../../modules/catalogue-search/service";
import { moveVersion } from "../../../modules/search-catalogue/live-index";

export const repairIndexesStepId = "repair-catalogue-indexes";

/**
 * Compares every document with its product and writes what differs; what it finds was missed by everything else, so
 * it is told. In small parts, so that changes are followed between them.
 */
export const repairIndexesStep = createStep(
  repairIndexesStepId,
  async ({ only }: { after?: object; only?: string | undefined }, { container }) => {
    const logger = container.resolve(ContainerRegistrationKeys.LOGGER);
    const repairs: Record<string, Repair> = {};
    const indexes = (await builtIndexes(container)).filter((index) => only === undefined || index === only);
    for (const index of indexes) {
      try {
        const repair = await repairIndex(container, index);
        if (repair.mended > 0) logger.warn(`catalogue: ${index} had ${repair.mended} documents to mend`);
        repairs[index] = repair;
      } catch (error) {
        if (index === catalogueIndex) throw error;
        await noteTrouble(container, index, error, true);
      }
    }
    const changes = container.resolve<CatalogueSearchService>(CATALOGUE_SEARCH_MODULE);
    await changes.forgetDoneChanges();
    await changes.forgetOldMisses();
    return new StepResponse({ repairs });
  },
);

async function repairIndex(container: MedusaContainer, index: string): Promise<Repair> {
  const changes = container.resolve<CatalogueSearchService>(CATALOGUE_SEARCH_MODULE);
  const total: Repair = { checked: 0, mended: 0 };
  const ids = await listCatalogueIds(container, index);
  for (let start = 0; start < ids.length; start += batchSize) {
    const part = ids.slice(start, start + batchSize);
    const { checked, mended } = await changes.whileNobodyFollows(() =>
      repairDocuments(container, index, part),
    );
    total.checked += checked;
    total.mended += mended;
  }
  await changes.engines.noteRepair(index, total.checked, total.mended);
  forgetMissed();
  if (index !== catalogueIndex) {
    await moveVersion(container.resolve(ContainerRegistrationKeys.PG_CONNECTION), catalogueIndex);
  }
  return total;
}
