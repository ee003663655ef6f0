import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { textOf } from "../../../../../catalogue/catalogue-document";

interface VariantRecord {
  id: string;
  metadata: Record<string, unknown> | null;
  product?: { metadata: Record<string, unknown> | null } | null;
}

/**
 * What goods are called in English today, by variant. An order keeps the Thai title it was placed with; goods that
 * have no English one, or are gone, are not in the map.
 */
export async function readEnglishTitles(
  container: MedusaContainer,
  variantIds: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (variantIds.length === 0) return new Map();
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "product_variant",
    fields: ["id", "metadata", "product.metadata"],
    filters: { id: [...variantIds] },
  });
  // Query's generated types do not know which fields were asked for.
  const variants = data as unknown as VariantRecord[];
  return new Map(
    variants.flatMap((variant) => {
      const title = englishTitle(variant);
      return title === null ? [] : [[variant.id, title] as const];
    }),
  );
}

/** As the Thai one is made: the variant in brackets behind the product. */
export function englishTitle({ metadata, product }: Omit<VariantRecord, "id">): string | null {
  const title = textOf(product?.metadata ?? null, "title_en");
  const option = textOf(metadata, "title_en");
  if (title === "") return null;
  return option === "" || option === title ? title : `${title} (${option})`;
}
