import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils";
import { batchSize, catalogueContents } from "./catalogue-contents";
import { builtIndexes, catalogueIndex } from "./catalogue-indexes";

/**
 * Writes the documents of these products as they are now, and takes out those that must not be seen. Callers hold the
 * follower's lock, so that what is written last has been read last. Nothing to undo: a document holds nothing of its own.
 */
export async function rewriteDocuments(
  container: MedusaContainer,
  productIds: readonly string[],
): Promise<void> {
  const indexes = await builtIndexes(container);
  for (let start = 0; start < productIds.length; start += batchSize) {
    await rewrite(container, indexes, productIds.slice(start, start + batchSize));
  }
}

async function rewrite(container: MedusaContainer, indexes: string[], ids: string[]): Promise<void> {
  const search = container.resolve(Modules.SEARCH);
  const logger = container.resolve(ContainerRegistrationKeys.LOGGER);
  const query = container.resolve(ContainerRegistrationKeys.QUERY);
  const { documents, hidden } = await catalogueContents(query, ids);
  for (const index of indexes) {
    try {
      if (documents.length > 0) await search.upsertDocuments({ index, documents });
      if (hidden.length > 0) await search.deleteDocuments({ index, filters: { id: hidden } });
    } catch (error) {
      // The scaled engine may be down; the shop goes on with PostgreSQL, and the repair writes what was missed.
      if (index === catalogueIndex) throw error;
      logger.warn(`catalogue: ${index} did not take ${ids.length} products: ${String(error)}`);
    }
  }
}
