import type { AssistState, ListMembersResponse } from "@chumchon/contracts";
import { useQuery } from "@tanstack/react-query";
import { sdk } from "./sdk";

export const memberRoles = ["manager", "seller", "viewer"] as const;

export function useMembers(groupId: string) {
  return useQuery({
    queryKey: ["group-members", groupId],
    queryFn: () => sdk.client.fetch<ListMembersResponse>(`/admin/groups/${groupId}/members`),
  });
}

export function useAssist(groupId: string) {
  return useQuery({
    queryKey: ["group-assist", groupId],
    queryFn: () => sdk.client.fetch<AssistState>(`/admin/groups/${groupId}/assist`),
  });
}
