import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework";
import { catalogueEvents } from "../catalogue/catalogue-events";
import { followCatalogue } from "../catalogue/follow-catalogue";

/** Wakes the catalogue: what changed is noted in the database already. */
export default async function followCatalogueChanges({ container }: SubscriberArgs<unknown>) {
  await followCatalogue(container);
}

export const config: SubscriberConfig = {
  event: [...catalogueEvents],
  context: { subscriberId: "follow-catalogue-changes" },
};
