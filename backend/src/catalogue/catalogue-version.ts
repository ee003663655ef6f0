import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { liveIndex } from "../modules/search-catalogue/live-index";
import { catalogueIndex } from "./catalogue-indexes";

/** Names the state of the catalogue: equal version, equal answers. At most a quarter of a second old. */
export async function catalogueVersion(container: MedusaContainer): Promise<string> {
  const live = await liveIndex(container.resolve(ContainerRegistrationKeys.PG_CONNECTION), catalogueIndex);
  return live?.version ?? "none";
}
