import type { CategoryHandle } from "@chumchon/contracts";

export type GroupFilter = { q: string; amphoe: string | null; category: CategoryHandle | null; page: number };

/** Address of a page of the list of groups, filters kept. */
export function groupsPath(filter: GroupFilter, page: number): string {
  const params = new URLSearchParams();
  if (filter.q !== "") params.set("q", filter.q);
  if (filter.amphoe !== null) params.set("amphoe", filter.amphoe);
  if (filter.category !== null) params.set("category", filter.category);
  if (page > 1) params.set("page", String(page));
  return params.size === 0 ? "/groups" : `/groups?${params}`;
}

export function isNarrowed(filter: GroupFilter): boolean {
  return filter.q !== "" || filter.amphoe !== null || filter.category !== null;
}
