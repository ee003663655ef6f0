import { useQuery } from "@tanstack/react-query";
import { sdk } from "./sdk";

type Categories = { product_categories: { id: string; handle: string; name: string }[] };

export function useCategories() {
  return useQuery({
    queryKey: ["market-categories"],
    queryFn: () =>
      sdk.client.fetch<Categories>("/admin/product-categories", {
        query: { limit: 100, fields: "id,handle,name", order: "rank" },
      }),
    select: (answer) => answer.product_categories,
  });
}
