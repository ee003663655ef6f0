import type { SearchState } from "@chumchon/contracts";
import { useQuery } from "@tanstack/react-query";
import { sdk } from "./sdk";

const WHILE_BUILDING_MS = 1_000;
const WHILE_IN_TROUBLE_MS = 5_000;

export const isBuilding = (state: SearchState | undefined): boolean =>
  state?.indexes.some(({ build }) => build?.status === "processing") ?? false;

/** Words, questions without answers and the index; asked again while it is being built or in trouble. */
export function useSearchState() {
  return useQuery({
    queryKey: ["catalogue-search"],
    queryFn: () => sdk.client.fetch<SearchState>("/admin/catalogue-search"),
    refetchInterval: ({ state: { data } }) => {
      if (isBuilding(data)) return WHILE_BUILDING_MS;
      return data && data.troubles.length > 0 ? WHILE_IN_TROUBLE_MS : false;
    },
  });
}
