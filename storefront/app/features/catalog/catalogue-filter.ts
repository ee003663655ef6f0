import type { CategoryHandle, catalogueSorts } from "@chumchon/contracts";
import type { CertificateKind } from "./card-view";

export type CatalogueSort = (typeof catalogueSorts)[number];

/** What a list is narrowed down to; `min` and `max` as typed, in baht. */
export type CatalogueFilter = {
  q: string;
  category: CategoryHandle | null;
  group: string | null;
  /** District, four digits. */
  amphoe: string | null;
  certificate: CertificateKind | null;
  min: string;
  max: string;
  minSatang: number | null;
  maxSatang: number | null;
  hasPriceFault: boolean;
  inStock: boolean;
  sort: CatalogueSort | null;
  page: number;
};

/** Address of a page of the list, filters kept; a category alone has the shorter address `/c/…`. */
export function cataloguePath(filter: CatalogueFilter, page: number): string {
  const params = new URLSearchParams();
  if (filter.q !== "") params.set("q", filter.q);
  if (filter.group !== null) params.set("group", filter.group);
  if (filter.amphoe !== null) params.set("amphoe", filter.amphoe);
  if (filter.certificate !== null) params.set("certificate", filter.certificate);
  if (filter.min !== "") params.set("min", filter.min);
  if (filter.max !== "") params.set("max", filter.max);
  if (filter.inStock) params.set("in_stock", "true");
  if (filter.sort !== null) params.set("sort", filter.sort);
  const isCategoryPage = filter.category !== null && params.size === 0;
  if (filter.category !== null && !isCategoryPage) params.set("category", filter.category);
  if (page > 1) params.set("page", String(page));
  const base = isCategoryPage ? `/c/${filter.category}` : "/products";
  return params.size === 0 ? base : `${base}?${params}`;
}

/** How many narrowing choices are made, besides the search words and the order. */
export function chosenCount(filter: CatalogueFilter): number {
  const chosen = [
    filter.category !== null,
    filter.group !== null,
    filter.amphoe !== null,
    filter.certificate !== null,
    filter.min !== "",
    filter.max !== "",
    filter.inStock,
  ];
  return chosen.filter(Boolean).length;
}
