import { categories, type ListCatalogueQuery, type ListCatalogueResponse } from "@chumchon/contracts";
import { searchQuery } from "@chumchon/thai";
import { rayongTambons } from "@chumchon/thai/rayong";
import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils";
import type { CatalogueDocument } from "./catalogue-document";
import { toProductCard } from "./product-card";

const orders = {
  newest: { created_at: "DESC", id: "ASC" },
  price_asc: { price_satang: "ASC", id: "ASC" },
  price_desc: { price_satang: "DESC", id: "ASC" },
  name: { name_sort: "ASC", id: "ASC" },
} as const;

const facetFields = ["category", "group_handle", "amphoe", "in_stock"] as const;
/** How the API calls a facet, where it is not the index's own word. */
const facetNames: Partial<Record<(typeof facetFields)[number], string>> = { group_handle: "group" };

type FacetValues = { value: string; count: number }[];

/**
 * The one way to read the catalogue: lists, categories, group pages and the search box all come here.
 * A text that folds to nothing finds nothing; the Search Module would take it for "everything".
 */
export async function searchCatalogue(
  container: MedusaContainer,
  query: ListCatalogueQuery,
): Promise<ListCatalogueResponse> {
  const q = query.q === undefined || query.q.trim() === "" ? undefined : searchQuery(query.q);
  const { limit, offset } = query;
  if (q === "") return { products: [], count: 0, facets: {}, limit, offset };
  // Without words there is nothing to be relevant to: names in Thai order, as on a shelf with labels.
  const sort = query.sort ?? (q === undefined ? "newest" : "relevance");

  const found = await container.resolve(Modules.SEARCH).search({
    entity: "catalogue",
    filters: { ...(q ? { q } : {}), ...filtersOf(query) },
    pagination: {
      skip: offset,
      take: limit,
      ...(sort === "relevance" ? (q ? {} : { order: orders.newest }) : { order: orders[sort] }),
    },
    search_options: {
      match_strategy: "last",
      count: "exact",
      disjunctive_facets: true,
      facets: facetFields.map((field) => ({ field, limit: 100, sort: "count" as const })),
    },
  });
  const facets = found.facets ?? {};
  const groupNames = await namesOfGroups(container, valuesOf(facets.group_handle));
  return {
    products: found.hits.map((hit) => toProductCard(hit.document as unknown as CatalogueDocument)),
    count: found.metadata?.count ?? 0,
    facets: Object.fromEntries(
      facetFields.map((field) => [
        facetNames[field] ?? field,
        valuesOf(facets[field]).map(({ value, count }) => ({
          value,
          count,
          ...facetLabel(field, value, groupNames),
        })),
      ]),
    ),
    limit,
    offset,
  };
}

function filtersOf(query: ListCatalogueQuery) {
  const price = {
    ...(query.min_price_satang === undefined ? {} : { $gte: query.min_price_satang }),
    ...(query.max_price_satang === undefined ? {} : { $lte: query.max_price_satang }),
  };
  return {
    ...(query.category ? { category: query.category } : {}),
    ...(query.group ? { group_handle: query.group } : {}),
    ...(Object.keys(price).length > 0 ? { price_satang: price } : {}),
    ...(query.in_stock === undefined ? {} : { in_stock: query.in_stock }),
    ...(query.orderable === undefined
      ? {}
      : { sellable: query.orderable ? "yes" : ["group_paused", "coming_soon"] }),
  };
}

function valuesOf(facet: unknown): FacetValues {
  const values = (facet as { values?: FacetValues } | undefined)?.values ?? [];
  return values.map(({ value, count }) => ({ value: String(value), count: Number(count) }));
}

type Names = { name: string; name_en: string | null };

async function namesOfGroups(container: MedusaContainer, values: FacetValues): Promise<Map<string, Names>> {
  const handles = values.map((each) => each.value);
  if (handles.length === 0) return new Map();
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "enterprise_group",
    fields: ["handle", "name", "name_en"],
    filters: { handle: handles },
  });
  return new Map(data.map((group) => [group.handle, { name: group.name, name_en: group.name_en ?? null }]));
}

function facetLabel(field: (typeof facetFields)[number], value: string, groups: Map<string, Names>) {
  if (field === "category") {
    const category = categories.find((each) => each.handle === value);
    return { label: category?.name ?? value, label_en: category?.name_en ?? value };
  }
  if (field === "amphoe") {
    const amphoe = rayongTambons.find((each) => each.amphoe.code === value)?.amphoe;
    return { label: amphoe?.th ?? value, label_en: amphoe?.en ?? value };
  }
  if (field === "in_stock") {
    return value === "true"
      ? { label: "มีสินค้า", label_en: "In stock" }
      : { label: "สินค้าหมด", label_en: "Sold out" };
  }
  const group = groups.get(value);
  return { label: group?.name ?? value, label_en: group?.name_en ?? group?.name ?? value };
}
