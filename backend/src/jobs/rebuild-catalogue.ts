import type { MedusaContainer } from "@medusajs/framework/types";
import { rebuildCatalogueWorkflow } from "../workflows/catalogue/rebuild-catalogue";

/**
 * Mends what no event told: a price list that began or ended, a certificate that ran out, an event lost in a crash.
 */
export default async function rebuildCatalogue(container: MedusaContainer) {
  await rebuildCatalogueWorkflow(container).run();
}

export const config = { name: "rebuild-catalogue", schedule: "7 * * * *" };
