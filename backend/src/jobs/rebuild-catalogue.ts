import type { MedusaContainer } from "@medusajs/framework/types";
import { Modules } from "@medusajs/framework/utils";

/**
 * Mends what no event told: a price list that began or ended, a certificate that ran out, an event lost in a crash,
 * products put on a category's own page. `swap` builds beside the live index, so readers never see a gap;
 * `in_place` would empty it first.
 */
export default async function rebuildCatalogue(container: MedusaContainer) {
  await container.resolve(Modules.SEARCH).reindex({ index: "catalogue", strategy: "swap" });
}

export const config = { name: "rebuild-catalogue", schedule: "7 * * * *" };
