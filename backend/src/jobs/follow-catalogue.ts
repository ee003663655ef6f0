import type { MedusaContainer } from "@medusajs/framework/types";
import { followCatalogue } from "../catalogue/follow-catalogue";

/** For changes that come without an event: another program's, a price list that begins today, a crash. */
export default async function follow(container: MedusaContainer) {
  await followCatalogue(container);
}

export const config = { name: "follow-catalogue", schedule: { interval: 1_000 } };
