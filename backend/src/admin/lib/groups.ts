import type { AdminGroup, AdminGroupDetail } from "@chumchon/contracts";
import { findRayongTambon } from "@chumchon/thai/rayong";
import { useQuery } from "@tanstack/react-query";
import { sdk } from "./sdk";

export type AdminGroupList = { groups: AdminGroup[]; count: number; limit: number; offset: number };

type GroupsFilter = { q?: string; limit: number; offset: number };

export function useGroups(filter: GroupsFilter) {
  return useQuery({
    queryKey: ["groups", filter],
    queryFn: () => sdk.client.fetch<AdminGroupList>("/admin/groups", { query: filter }),
    placeholderData: (previous) => previous,
  });
}

export function useGroup(id: string) {
  return useQuery({
    queryKey: ["groups", id],
    queryFn: () => sdk.client.fetch<{ group: AdminGroupDetail }>(`/admin/groups/${id}`),
    select: (answer) => answer.group,
  });
}

/** District of a tambon for a reader of this language; the code itself where it is none of Rayong. */
export function amphoeName(tambonCode: string, locale: "th" | "en"): string {
  return findRayongTambon(tambonCode)?.amphoe[locale] ?? tambonCode;
}
