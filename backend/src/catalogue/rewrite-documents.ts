import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils";
import { moveVersion } from "../modules/search-catalogue/live-index";
import { batchSize, type CatalogueContents, catalogueContents } from "./catalogue-contents";
import { builtIndexes, catalogueIndex } from "./catalogue-indexes";
import { enginesThatMissed, noteTrouble } from "./engine-trouble";
import { within } from "./within";

/** The follower waits no longer for the scaled engine: what it misses then is compared and mended later. */
const TAKE_WITHIN_MS = 1_000;

/**
 * Writes the documents of these products as they are now, and takes out those that must not be seen. Callers hold the
 * follower's lock, so that what is written last has been read last. Nothing to undo: a document holds nothing of its own.
 * PostgreSQL first, which nothing may hold up; when the other engine has it too, or has missed it, answers are new again.
 */
export async function rewriteDocuments(
  container: MedusaContainer,
  productIds: readonly string[],
): Promise<void> {
  const others = (await builtIndexes(container)).filter((index) => index !== catalogueIndex);
  const query = container.resolve(ContainerRegistrationKeys.QUERY);
  for (let start = 0; start < productIds.length; start += batchSize) {
    const contents = await catalogueContents(query, productIds.slice(start, start + batchSize));
    await write(container, catalogueIndex, contents);
    for (const index of others) await writeIfItCan(container, index, contents);
  }
}

async function writeIfItCan(container: MedusaContainer, index: string, contents: CatalogueContents) {
  // Its documents are to be compared anyway, so nothing more can be missed.
  if ((await enginesThatMissed(container)).has(index)) return;
  try {
    await within(write(container, index, contents), TAKE_WITHIN_MS);
  } catch (error) {
    await noteTrouble(container, index, error, true);
  }
  await moveVersion(container.resolve(ContainerRegistrationKeys.PG_CONNECTION), catalogueIndex);
}

async function write(container: MedusaContainer, index: string, { documents, hidden }: CatalogueContents) {
  const search = container.resolve(Modules.SEARCH);
  if (documents.length > 0) await search.upsertDocuments({ index, documents });
  if (hidden.length > 0) await search.deleteDocuments({ index, filters: { id: hidden } });
}
