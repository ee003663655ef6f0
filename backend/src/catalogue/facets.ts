import { categories, type ListCatalogueResponse, priceRanges } from "@chumchon/contracts";
import { rayongAmphoes } from "@chumchon/thai/rayong";
import type { MedusaContainer, SearchTypes } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";

const MOST_VALUES = 100;

export const facetRequests: SearchTypes.SearchFacetRequest[] = [
  ...["category", "group_handle", "amphoe", "in_stock", "certificates"].map((field) => ({
    field,
    limit: MOST_VALUES,
    sort: "count" as const,
  })),
  {
    field: "price_satang",
    type: "range",
    ranges: priceRanges.map(({ from, to }) => ({
      key: `${from}-${to ?? ""}`,
      from,
      ...(to === null ? {} : { to }),
    })),
  },
];

/** How the API calls a facet, where it is not the index's own word. */
const apiNames: Record<string, string> = {
  group_handle: "group",
  certificates: "certificate",
  price_satang: "price",
};

type Facets = ListCatalogueResponse["facets"];
type Names = { name: string; name_en: string | null };

/** The facets of an answer with their labels in both languages; names of groups by one query. */
export async function labelFacets(
  container: MedusaContainer,
  facets: Record<string, SearchTypes.SearchFacetResult>,
): Promise<Facets> {
  const groups = await namesOfGroups(
    container,
    valuesOf(facets.group_handle).map(({ value }) => value),
  );
  const labelled: Facets = {};
  for (const request of facetRequests) {
    const field = typeof request === "string" ? request : request.field;
    labelled[apiNames[field] ?? field] = valuesOf(facets[field]).map(({ value, count }) => ({
      value,
      count,
      ...labelOf(field, value, groups),
    }));
  }
  return labelled;
}

function valuesOf(facet: SearchTypes.SearchFacetResult | undefined): { value: string; count: number }[] {
  if (facet?.type === "value")
    return facet.values.map(({ value, count }) => ({ value: String(value), count }));
  if (facet?.type === "range") {
    return facet.ranges.filter(({ count }) => count > 0).map(({ key, count }) => ({ value: key, count }));
  }
  return [];
}

async function namesOfGroups(container: MedusaContainer, handles: string[]): Promise<Map<string, Names>> {
  if (handles.length === 0) return new Map();
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "enterprise_group",
    fields: ["handle", "name", "name_en"],
    filters: { handle: handles },
  });
  return new Map(data.map((group) => [group.handle, { name: group.name, name_en: group.name_en ?? null }]));
}

function labelOf(field: string, value: string, groups: Map<string, Names>) {
  if (field === "category") {
    const category = categories.find((each) => each.handle === value);
    return { label: category?.name ?? value, label_en: category?.name_en ?? value };
  }
  if (field === "amphoe") {
    const amphoe = rayongAmphoes.find((each) => each.code === value);
    return { label: amphoe?.th ?? value, label_en: amphoe?.en ?? value };
  }
  if (field === "in_stock") {
    return value === "true"
      ? { label: "มีสินค้า", label_en: "In stock" }
      : { label: "สินค้าหมด", label_en: "Sold out" };
  }
  if (field === "price_satang") return priceLabel(value);
  // The kinds of certificates have their names where marks are shown.
  if (field === "certificates") return { label: value, label_en: value };
  const group = groups.get(value);
  return { label: group?.name ?? value, label_en: group?.name_en ?? group?.name ?? value };
}

function priceLabel(key: string) {
  const [from, to] = key.split("-").map((satang) => (satang === "" ? null : Number(satang) / 100));
  if (!from) return { label: `ต่ำกว่า ${to} บาท`, label_en: `Under ${to} baht` };
  if (to === null) return { label: `${from} บาทขึ้นไป`, label_en: `${from} baht and more` };
  return { label: `${from}–${to} บาท`, label_en: `${from}–${to} baht` };
}
