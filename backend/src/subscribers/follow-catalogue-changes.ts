import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework";
import type { MedusaContainer } from "@medusajs/framework/types";
import { type Change, catalogueEvents, changesOf } from "../catalogue/affected-products";
import { createBatcher } from "../catalogue/create-batcher";
import { followChangesWorkflow } from "../workflows/catalogue/follow-changes";

/**
 * Core's own ingestion reads at one moment and writes at another, so that of two events about one product the earlier
 * state may be written last. Here one run at a time reads and writes, and takes along all that came meanwhile.
 */
const follow = createBatcher<Change, MedusaContainer>((changes, container) =>
  followChangesWorkflow(container).run({ input: { changes } }),
);

export default async function followCatalogueChanges({ event, container }: SubscriberArgs<unknown>) {
  await follow(changesOf(event), container);
}

export const config: SubscriberConfig = {
  event: [...catalogueEvents],
  context: { subscriberId: "follow-catalogue-changes" },
};
