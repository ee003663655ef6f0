import type { MedusaContainer } from "@medusajs/framework/types";
import { repairCatalogueWorkflow } from "../workflows/catalogue/repair-catalogue";

/** The last net under the catalogue: whatever nobody noted is found within the hour. */
export default async function repairCatalogue(container: MedusaContainer) {
  await repairCatalogueWorkflow(container).run();
}

export const config = { name: "repair-catalogue", schedule: "7 * * * *" };
