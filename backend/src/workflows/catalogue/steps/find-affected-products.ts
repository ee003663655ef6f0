import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk";
import { affectedProducts, affectsEverything, type Change } from "../../../catalogue/affected-products";
import { listCatalogueIds } from "../../../catalogue/list-catalogue-ids";

export const findAffectedProductsStepId = "find-affected-products";

export const findAffectedProductsStep = createStep(
  { name: findAffectedProductsStepId, maxRetries: 2 },
  async ({ changes }: { changes: Change[] }, { container }) => {
    if (changes.some(affectsEverything)) return new StepResponse(await listCatalogueIds(container));
    const query = container.resolve(ContainerRegistrationKeys.QUERY);
    return new StepResponse(await affectedProducts(changes, query));
  },
);
