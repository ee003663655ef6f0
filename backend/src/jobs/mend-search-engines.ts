import type { MedusaContainer } from "@medusajs/framework/types";
import { mendEngines } from "../catalogue/mend-engine";

/** Without trouble it is one small query. */
export default async function mendSearchEngines(container: MedusaContainer) {
  await mendEngines(container);
}

export const config = { name: "mend-search-engines", schedule: { interval: 15_000 } };
