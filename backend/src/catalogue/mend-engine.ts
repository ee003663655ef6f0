import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils";
import { env } from "../env";
import { rebuildCatalogueWorkflow } from "../workflows/catalogue/rebuild-catalogue";
import { repairCatalogueWorkflow } from "../workflows/catalogue/repair-catalogue";
import { wakeMeilisearch } from "./catalogue-engine";
import { meilisearchIndex } from "./catalogue-indexes";
import { engineBook, noteTrouble } from "./engine-trouble";
import { within } from "./within";

const ANSWER_WITHIN_MS = 1_000;

/** Looks whether an engine in trouble answers again, and then gives it what it has missed, or the index it never had. */
export async function mendEngines(container: MedusaContainer): Promise<void> {
  if (await isBuildMissing(container)) return buildIndex(container);
  const book = engineBook(container);
  for (const { index_name, has_missed } of await book.troubles()) {
    try {
      const search = container.resolve(Modules.SEARCH);
      await within(
        search.search({ entity: index_name, fields: ["id"], pagination: { take: 0 } }),
        ANSWER_WITHIN_MS,
      );
    } catch (error) {
      await noteTrouble(container, index_name, error, has_missed);
      continue;
    }
    if (has_missed) await repairCatalogueWorkflow(container).run({ input: { only: index_name } });
    else await book.clearUnansweredTrouble(index_name);
  }
}

/**
 * The button of staff: compares every document with its product and mends what differs; an index that is gone, or of
 * another make, is built anew.
 */
export async function repairNow(container: MedusaContainer): Promise<void> {
  wakeMeilisearch();
  if (await isBuildMissing(container)) return buildIndex(container);
  const troubles = await engineBook(container).troubles();
  const isToBuild = troubles.some(({ reason }) => reason === "index_gone" || reason === "version");
  if (isToBuild) await rebuildCatalogueWorkflow(container).run();
  else await repairCatalogueWorkflow(container).run({ input: {} });
}

/** Meilisearch was not there when its index should have been made, and nobody is making it now. */
async function isBuildMissing(container: MedusaContainer): Promise<boolean> {
  if (!env.MEILISEARCH_HOST) return false;
  const indexes = await container.resolve(Modules.SEARCH).listIndexes();
  // "pending" until the first of its builds is done.
  if (indexes.find(({ name }) => name === meilisearchIndex)?.status !== "pending") return false;
  // Core's own books of its builds (2.21.2).
  const { rows } = await container.resolve(ContainerRegistrationKeys.PG_CONNECTION).raw(
    `select s.status from search_index i
     join search_index_version v on v.search_index_id = i.id
     join search_index_sync s on s.search_index_version_id = v.id
     where i.name = ? and i.deleted_at is null order by s.created_at desc limit 1`,
    [meilisearchIndex],
  );
  return rows[0]?.status !== "processing";
}

async function buildIndex(container: MedusaContainer): Promise<void> {
  try {
    await askForIndexes();
    await container.resolve(Modules.SEARCH).reindex({ index: meilisearchIndex, strategy: "swap" });
  } catch (error) {
    return noteTrouble(container, meilisearchIndex, error, true);
  }
  await repairCatalogueWorkflow(container).run({ input: { only: meilisearchIndex } });
}

/** A build that can't begin would leave a version behind, every time. @throws when the server or its key is not there */
async function askForIndexes(): Promise<void> {
  const answer = await within(
    fetch(new URL("/indexes?limit=1", env.MEILISEARCH_HOST), {
      headers: env.MEILISEARCH_API_KEY ? { Authorization: `Bearer ${env.MEILISEARCH_API_KEY}` } : {},
    }),
    ANSWER_WITHIN_MS,
  );
  if (!answer.ok) throw Object.assign(new Error(`Meilisearch answers ${answer.status}`), await answer.json());
}
