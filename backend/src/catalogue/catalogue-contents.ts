import { toBangkokDate } from "@chumchon/thai";
import { type CatalogueDocument, catalogueDocument } from "./catalogue-document";
import { type Graph, loadCatalogueProducts } from "./catalogue-product";
import { deliveriesOf } from "./delivery-of-one";
import { toProductCard } from "./product-card";
import { productDetail } from "./product-detail";
import { searchLanguage } from "./search-words";

/** Products read at once: a bounded query, whatever was asked for. */
export const batchSize = 200;

/** A document with its card and the product's page in it, so that either costs one indexed row and nothing else. */
export type StoredDocument = CatalogueDocument & { card: string; detail: string };

/** What the index should hold of some products: their documents, and the ids of those that shoppers must not see. */
export type CatalogueContents = { documents: StoredDocument[]; hidden: string[] };

/** @param productIds at most `batchSize` of them */
export async function catalogueContents(query: Graph, productIds: string[]): Promise<CatalogueContents> {
  const today = toBangkokDate(new Date());
  const [products, language] = await Promise.all([
    loadCatalogueProducts(query, { id: productIds }),
    searchLanguage(query),
  ]);
  const deliveryOf = await deliveriesOf(query, products);
  const documents = products.flatMap((product) => {
    const document = catalogueDocument(product, today, language);
    if (!document) return [];
    const detail = productDetail(product, document, today, deliveryOf(product));
    return [{ ...document, card: JSON.stringify(toProductCard(document)), detail: JSON.stringify(detail) }];
  });
  const shown = new Set(documents.map((document) => document.id));
  return { documents, hidden: productIds.filter((id) => !shown.has(id)) };
}
