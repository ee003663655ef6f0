import { amphoeCode, type CategoryHandle, categoryHandle } from "@chumchon/contracts";
import { pageOfAddress } from "~/lib/page-of-address";
import type { GroupFilter } from "./group-filter";

const MAX_QUERY_LENGTH = 100;

/** The filter of the list of groups; whatever can't be understood is left out. */
export function parseGroupFilter(params: URLSearchParams): GroupFilter {
  const category: CategoryHandle | undefined = categoryHandle.safeParse(params.get("category")).data;
  return {
    q: (params.get("q") ?? "").trim().slice(0, MAX_QUERY_LENGTH),
    amphoe: amphoeCode.safeParse(params.get("amphoe")).data ?? null,
    category: category ?? null,
    page: pageOfAddress(params),
  };
}
