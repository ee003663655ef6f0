import type { ListCatalogueQuery } from "@chumchon/contracts";
import type { SearchTypes } from "@medusajs/framework/types";

/** One way to look for what was typed, and what to call it in the answer. */
export type Reading = {
  q: string;
  /** As it was typed, or would have been with the other keyboard layout. */
  typed: string;
  strategy: SearchTypes.SearchMatchStrategy;
  typos: boolean;
  matched: "as_asked" | "layout" | "spelling" | "some_words";
};

/** Filters of the API as filters of the index: values on known fields only, whatever was sent. */
export function filtersOf(query: ListCatalogueQuery): SearchTypes.SearchFilters {
  const price = {
    ...(query.min_price_satang === undefined ? {} : { $gte: query.min_price_satang }),
    ...(query.max_price_satang === undefined ? {} : { $lte: query.max_price_satang }),
  };
  return {
    ...(query.category ? { category: query.category } : {}),
    ...(query.group ? { group_handle: query.group } : {}),
    ...(query.amphoe ? { amphoe: query.amphoe } : {}),
    ...(query.certificate ? { certificates: { $overlaps: [query.certificate] } } : {}),
    ...(Object.keys(price).length > 0 ? { price_satang: price } : {}),
    ...(query.in_stock === undefined ? {} : { in_stock: query.in_stock }),
    ...(query.orderable === undefined
      ? {}
      : { sellable: query.orderable ? ["yes", "pickup_only"] : ["group_paused", "coming_soon"] }),
  };
}

/** What the count and the facets depend on; the sort and the page are not in it. */
export function summaryKey(query: ListCatalogueQuery): string {
  const { limit: _limit, offset: _offset, cursor: _cursor, sort: _sort, ...rest } = query;
  return JSON.stringify(Object.entries(rest).sort(([a], [b]) => (a < b ? -1 : 1)));
}
