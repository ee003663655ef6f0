import type { MedusaContainer } from "@medusajs/framework/types";
import { askCatalogue } from "./catalogue-engine";

/**
 * A product's page by one indexed row, as JSON; null when shoppers must not see it. Price and stock are checked again
 * in the cart.
 */
export async function findProductDetail(container: MedusaContainer, handle: string): Promise<string | null> {
  const { result } = await askCatalogue(container, {
    fields: ["detail"],
    filters: { handle },
    pagination: { take: 1 },
    search_options: { count: "none" },
  });
  const detail = result.hits[0]?.document.detail;
  return typeof detail === "string" ? detail : null;
}
