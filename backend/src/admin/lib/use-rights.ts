import { useQuery } from "@tanstack/react-query";
import { sdk } from "./sdk";

/** Core's own query of the dashboard: the same key, so that it is asked once. */
function usePermissions() {
  return useQuery({
    queryKey: ["me-permissions"],
    queryFn: () => sdk.client.fetch<{ permissions: string[] }>("/admin/rbac/me/permissions"),
    staleTime: 5 * 60_000,
  });
}

/**
 * What the reader's roles allow, as `resource:operation`. Pages ask only for what may be answered, and show only
 * what may be done; the routes ask again.
 */
export function useRights() {
  const { data, isError, refetch } = usePermissions();
  const granted = new Set(data?.permissions);
  return {
    known: data !== undefined,
    failed: isError,
    refetch,
    may: (right: string) => granted.has(right),
  };
}
