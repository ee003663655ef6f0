import type { MedusaContainer } from "@medusajs/framework/types";
import { Modules } from "@medusajs/framework/utils";

/** The index that PostgreSQL answers from; always there, always fed. */
export const catalogueIndex = "catalogue";
/** The same documents in Meilisearch, where it is configured. */
export const meilisearchIndex = "catalogue_meilisearch";

/** The indexes of the catalogue that are defined and built, PostgreSQL's last: its version tells that a change is in. */
export async function builtIndexes(container: MedusaContainer): Promise<string[]> {
  const indexes = await container.resolve(Modules.SEARCH).listIndexes();
  return indexes
    .filter((index) => index.name === catalogueIndex || index.name === meilisearchIndex)
    .filter((index) => index.status !== "pending")
    .map((index) => index.name)
    .sort((a, b) => Number(a === catalogueIndex) - Number(b === catalogueIndex));
}
