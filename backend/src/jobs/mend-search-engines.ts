import type { MedusaContainer } from "@medusajs/framework/types";
import { mendEngines } from "../catalogue/mend-engine";
import { inTurn } from "../database/job-turn";

/** Without trouble it is a small query or two. */
async function mendSearchEngines(container: MedusaContainer) {
  await mendEngines(container);
}

export default inTurn("mend-search-engines", 15, mendSearchEngines);

export const config = { name: "mend-search-engines", schedule: { interval: 15_000 } };
