import type { AdminGroup } from "@chumchon/contracts";
import { useQuery } from "@tanstack/react-query";
import type { AdminGroupList } from "./groups";
import { sdk } from "./sdk";

const pageSize = 100;

/** Every group of the register, page by page: the routes never hand out more than 100 rows at once. */
async function fetchAllGroups(): Promise<AdminGroup[]> {
  const groups: AdminGroup[] = [];
  for (;;) {
    const page = await sdk.client.fetch<AdminGroupList>("/admin/groups", {
      query: { limit: pageSize, offset: groups.length },
    });
    groups.push(...page.groups);
    if (groups.length >= page.count || page.groups.length === 0) return groups;
  }
}

export const useAllGroups = () => useQuery({ queryKey: ["groups", "all"], queryFn: fetchAllGroups });
