import { amphoeCode, type CategoryHandle, categoryHandle } from "@chumchon/contracts";
import type { GroupFilter } from "./group-filter";

const MAX_PAGE = 1_000;
const MAX_QUERY_LENGTH = 100;

/** The filter of the list of groups; whatever can't be understood is left out. */
export function parseGroupFilter(params: URLSearchParams): GroupFilter {
  const page = Number(params.get("page") ?? "1");
  const category: CategoryHandle | undefined = categoryHandle.safeParse(params.get("category")).data;
  return {
    q: (params.get("q") ?? "").trim().slice(0, MAX_QUERY_LENGTH),
    amphoe: amphoeCode.safeParse(params.get("amphoe")).data ?? null,
    category: category ?? null,
    page: Number.isInteger(page) && page >= 1 && page <= MAX_PAGE ? page : 1,
  };
}
