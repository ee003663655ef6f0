import {
  categories,
  type ListCatalogueResponse,
  listCatalogueQuery,
  type SuggestResponse,
} from "@chumchon/contracts";
import { highlightMatches } from "@chumchon/thai/search";
import type { MedusaContainer } from "@medusajs/framework/types";
import { searchCatalogue } from "./search-catalogue";

const PRODUCTS = 6;
const OTHERS = 3;

/** While somebody types: goods, and the groups and categories that are called so or have most of those goods. */
export async function suggestFor(container: MedusaContainer, q: string): Promise<SuggestResponse> {
  const found = await searchCatalogue(container, listCatalogueQuery.parse({ q, limit: PRODUCTS }));
  const terms = found.search?.terms ?? [];
  return {
    products: found.products.map(({ handle, title, title_en, thumbnail, price_satang }) => ({
      handle,
      title,
      title_en,
      thumbnail,
      price_satang,
    })),
    groups: called(found.facets.group, terms),
    categories: called(found.facets.category, terms).filter(({ value }) =>
      categories.some(({ handle }) => handle === value),
    ),
    did_you_mean: found.search?.did_you_mean ?? null,
    terms,
  };
}

/** Those that are called so come first; the facet has them by how much they offer. */
function called(facet: ListCatalogueResponse["facets"][string] | undefined, terms: readonly string[]) {
  const isCalledSo = (label: string) => highlightMatches(label, terms).some((part) => part.hit);
  return [...(facet ?? [])]
    .map(({ value, label, label_en }) => ({
      value,
      label,
      label_en,
      named: isCalledSo(`${label} ${label_en}`),
    }))
    .sort((a, b) => Number(b.named) - Number(a.named))
    .slice(0, OTHERS)
    .map(({ value, label, label_en }) => ({ value, label, label_en }));
}
