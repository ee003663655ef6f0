import type { MedusaContainer } from "@medusajs/framework/types";
import { inTurn } from "../database/job-turn";
import { repairCatalogueWorkflow } from "../workflows/catalogue/repair-catalogue";

/** The last net under the catalogue: whatever nobody noted is found within the hour. */
async function repairCatalogue(container: MedusaContainer) {
  await repairCatalogueWorkflow(container).run({ input: {} });
}

export default inTurn("repair-catalogue", 3_600, repairCatalogue);

export const config = { name: "repair-catalogue", schedule: "7 * * * *" };
