import type { MedusaContainer } from "@medusajs/framework/types";
import { Modules } from "@medusajs/framework/utils";
import { rebuildCatalogueWorkflow } from "../workflows/catalogue/rebuild-catalogue";
import { repairCatalogueWorkflow } from "../workflows/catalogue/repair-catalogue";
import { wakeMeilisearch } from "./catalogue-engine";
import { engineBook, noteTrouble } from "./engine-trouble";
import { within } from "./within";

const ANSWER_WITHIN_MS = 1_000;

/** Looks whether an engine in trouble answers again, and then gives it what it has missed. */
export async function mendEngines(container: MedusaContainer): Promise<void> {
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
  const troubles = await engineBook(container).troubles();
  const isToBuild = troubles.some(({ reason }) => reason === "index_gone" || reason === "version");
  if (isToBuild) await rebuildCatalogueWorkflow(container).run();
  else await repairCatalogueWorkflow(container).run({ input: {} });
}
