import type { ProductChange } from "@chumchon/contracts";
import { useQuery } from "@tanstack/react-query";
import { sdk } from "./sdk";

export type ProductChangeList = { changes: ProductChange[]; count: number; limit: number; offset: number };

/** What groups ask for their goods, as GET /admin/product-changes answers. */
export function useProductChanges(query: { status: ProductChange["status"]; limit: number; offset: number }) {
  return useQuery({
    queryKey: ["product-changes", query],
    queryFn: () => sdk.client.fetch<ProductChangeList>("/admin/product-changes", { query }),
  });
}
