import { isDeepStrictEqual } from "node:util";
import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils";
import { catalogueContents, type StoredDocument } from "./catalogue-contents";

const comparedFields = [
  "title",
  "title_en",
  "group_handle",
  "category",
  "amphoe",
  "price_satang",
  "in_stock",
  "sellable",
  "certificates",
  "card",
  "detail",
];

export type Repair = { checked: number; mended: number };

/**
 * Compares what an index holds of these products with what it should hold, and writes what differs.
 * Callers hold the follower's lock, so that nothing changes under the comparison.
 * @param productIds at most `batchSize` of them
 */
export async function repairDocuments(
  container: MedusaContainer,
  index: string,
  productIds: string[],
): Promise<Repair> {
  const search = container.resolve(Modules.SEARCH);
  const { documents } = await catalogueContents(
    container.resolve(ContainerRegistrationKeys.QUERY),
    productIds,
  );
  const { hits } = await search.search({
    entity: index,
    fields: comparedFields,
    filters: { id: productIds },
    pagination: { take: productIds.length },
    search_options: { count: "none" },
  });
  const held = new Map(hits.map((hit) => [hit.id, hit.document]));
  const wrong = documents.filter((document) => !isSame(document, held.get(document.id)));
  const shown = new Set(documents.map((document) => document.id));
  const stray = [...held.keys()].filter((id) => !shown.has(id));
  if (wrong.length > 0) await search.upsertDocuments({ index, documents: wrong });
  if (stray.length > 0) await search.deleteDocuments({ index, filters: { id: stray } });
  return { checked: productIds.length, mended: wrong.length + stray.length };
}

function isSame(document: StoredDocument, held: Record<string, unknown> | undefined): boolean {
  return (
    held !== undefined &&
    comparedFields.every((field) => isDeepStrictEqual(document[field as keyof StoredDocument], held[field]))
  );
}
