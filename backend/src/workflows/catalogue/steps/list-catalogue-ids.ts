import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk";
import { listCatalogueIds } from "../../../catalogue/list-catalogue-ids";

export const listCatalogueIdsStepId = "list-catalogue-ids";

/** `after` is what has to be done first. */
export const listCatalogueIdsStep = createStep(
  listCatalogueIdsStepId,
  async (_: { after: object }, { container }) => new StepResponse(await listCatalogueIds(container)),
);
