import type { MedusaContainer } from "@medusajs/framework/types";
import { followCatalogue } from "../catalogue/follow-catalogue";
import { inTurn } from "../database/job-turn";

/** For changes that come without an event: another program's, a price list that begins today, a crash. */
async function follow(container: MedusaContainer) {
  await followCatalogue(container);
}

export default inTurn("follow-catalogue", 1, follow);

export const config = { name: "follow-catalogue", schedule: { interval: 1_000 } };
