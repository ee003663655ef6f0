import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils";
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk";
import { batchSize, catalogueContents } from "../../../catalogue/catalogue-contents";

export const rewriteDocumentsStepId = "rewrite-documents";

/**
 * Writes the documents of these products as they are now and takes out those that must not be seen. The lock goes
 * around reading and writing: of two writers, here or in another process, the later one has read later facts.
 * Nothing to undo: a document holds nothing of its own.
 */
export const rewriteDocumentsStep = createStep(
  { name: rewriteDocumentsStepId, maxRetries: 2 },
  async ({ product_ids }: { product_ids: string[] }, { container }) => {
    if (await isBeforeFirstBuild(container)) return new StepResponse({ rewritten: 0 });
    const locking = container.resolve(Modules.LOCKING);
    for (let start = 0; start < product_ids.length; start += batchSize) {
      const part = product_ids.slice(start, start + batchSize);
      await locking.execute("catalogue", () => rewrite(container, part), { timeout: 30 });
    }
    return new StepResponse({ rewritten: product_ids.length });
  },
);

/** A new database has no index to write to until the application has built it, from all that there is then. */
async function isBeforeFirstBuild(container: MedusaContainer): Promise<boolean> {
  const indexes = await container.resolve(Modules.SEARCH).listIndexes();
  return indexes.some((index) => index.name === "catalogue" && index.status === "pending");
}

async function rewrite(container: MedusaContainer, ids: string[]): Promise<void> {
  const search = container.resolve(Modules.SEARCH);
  const { documents, hidden } = await catalogueContents(
    container.resolve(ContainerRegistrationKeys.QUERY),
    ids,
  );
  if (documents.length > 0) await search.upsertDocuments({ index: "catalogue", documents });
  if (hidden.length > 0) await search.deleteDocuments({ index: "catalogue", filters: { id: hidden } });
}
