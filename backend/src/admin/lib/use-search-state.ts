import type { SearchState } from "@chumchon/contracts";
import { useQuery } from "@tanstack/react-query";
import { sdk } from "./sdk";

const WHILE_BUILDING_MS = 1_000;

export const isBuilding = (state: SearchState | undefined): boolean =>
  state?.indexes.some(({ build }) => build?.status === "processing") ?? false;

/** Words, questions without answers and the index; asked again every second while it is being built. */
export function useSearchState() {
  return useQuery({
    queryKey: ["catalogue-search"],
    queryFn: () => sdk.client.fetch<SearchState>("/admin/catalogue-search"),
    refetchInterval: (query) => (isBuilding(query.state.data) ? WHILE_BUILDING_MS : false),
  });
}
