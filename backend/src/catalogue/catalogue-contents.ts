import { toBangkokDate } from "@chumchon/thai";
import { type CatalogueDocument, catalogueDocument } from "./catalogue-document";
import { type Graph, loadCatalogueProducts } from "./catalogue-product";

/** Products read at once: a bounded query, whatever was asked for. */
export const batchSize = 200;

/** What the index should hold of some products: their documents, and the ids of those that shoppers must not see. */
export type CatalogueContents = { documents: CatalogueDocument[]; hidden: string[] };

/** @param productIds at most `batchSize` of them */
export async function catalogueContents(query: Graph, productIds: string[]): Promise<CatalogueContents> {
  const today = toBangkokDate(new Date());
  const products = await loadCatalogueProducts(query, { id: productIds });
  const documents = products.flatMap((product) => catalogueDocument(product, today) ?? []);
  const shown = new Set(documents.map((document) => document.id));
  return { documents, hidden: productIds.filter((id) => !shown.has(id)) };
}
