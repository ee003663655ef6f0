import { handle as handleShape, type ListCatalogueQuery } from "@chumchon/contracts";
import type { MedusaContainer } from "@medusajs/framework/types";
import { findProductDetail } from "../../../catalogue/find-product-detail";
import { noteMiss } from "../../../catalogue/note-miss";
import { cataloguePageJson, readCatalogue } from "../../../catalogue/search-catalogue";
import { suggestFor } from "../../../catalogue/suggest-for";

/** An answer as the text of its JSON. `isKept`: it may be given to others while the version stays the same. */
export type Answer = { status: number; json: string; isKept: boolean };

const productNotFound = JSON.stringify({
  type: "not_found",
  code: "product_not_found",
  message: "There is no such product.",
});

export async function listAnswer(container: MedusaContainer, query: ListCatalogueQuery): Promise<Answer> {
  const page = await readCatalogue(container, query);
  noteMiss(container, query, page.search);
  return { status: 200, json: cataloguePageJson(page), isKept: page.search?.degraded !== true };
}

export async function productAnswer(container: MedusaContainer, handle: string): Promise<Answer> {
  const known = handleShape.safeParse(handle);
  const detail = known.success ? await findProductDetail(container, known.data) : null;
  if (detail === null) return { status: 404, json: productNotFound, isKept: true };
  return { status: 200, json: `{"product":${detail}}`, isKept: true };
}

export async function suggestAnswer(container: MedusaContainer, q: string): Promise<Answer> {
  return { status: 200, json: JSON.stringify(await suggestFor(container, q)), isKept: true };
}
