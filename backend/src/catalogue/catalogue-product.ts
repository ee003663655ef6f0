import type { RemoteQueryFunction } from "@medusajs/framework/types";
import { QueryContext } from "@medusajs/framework/utils";

/** What a catalogue document and a product page are made of, as Query hands it over. Prices are in baht. */
export type CatalogueProduct = {
  id: string;
  handle: string;
  title: string;
  description: string | null;
  thumbnail: string | null;
  status: string;
  created_at: string | Date;
  metadata: Record<string, unknown> | null;
  images?: { url: string }[];
  categories?: { handle: string }[];
  enterprise_group?: {
    id: string;
    handle: string;
    name: string;
    name_en: string | null;
    tambon_code: string;
    status: "active" | "paused" | "suspended";
    is_sample: boolean;
    shipping_option_id: string | null;
    pickup_option_id: string | null;
    pickup_note: string | null;
    certificates?: GroupCertificateRow[];
  } | null;
  variants?: CatalogueVariant[];
};

export type GroupCertificateRow = {
  product_id: string | null;
  kind: string;
  number: string | null;
  level: number | null;
  valid_until: string | null;
  status: string;
};

export type CatalogueVariant = {
  id: string;
  title: string;
  weight: number | null;
  variant_rank: number | null;
  manage_inventory: boolean;
  allow_backorder: boolean;
  metadata: Record<string, unknown> | null;
  calculated_price?: { calculated_amount: number | null } | null;
  inventory_items?: {
    required_quantity: number;
    inventory?: {
      location_levels?: { stocked_quantity: number | string; reserved_quantity: number | string }[];
    } | null;
  }[];
};

const fields = [
  "id",
  "handle",
  "title",
  "description",
  "thumbnail",
  "status",
  "created_at",
  "metadata",
  "images.url",
  "categories.handle",
  "enterprise_group.id",
  "enterprise_group.handle",
  "enterprise_group.name",
  "enterprise_group.name_en",
  "enterprise_group.tambon_code",
  "enterprise_group.status",
  "enterprise_group.is_sample",
  "enterprise_group.shipping_option_id",
  "enterprise_group.pickup_option_id",
  "enterprise_group.pickup_note",
  "enterprise_group.certificates.*",
  "variants.id",
  "variants.title",
  "variants.weight",
  "variants.variant_rank",
  "variants.manage_inventory",
  "variants.allow_backorder",
  "variants.metadata",
  "variants.calculated_price.*",
  "variants.inventory_items.required_quantity",
  "variants.inventory_items.inventory.location_levels.stocked_quantity",
  "variants.inventory_items.inventory.location_levels.reserved_quantity",
];

/** Query, as routes, workflows and the Search Module hand it over. */
export type Graph = Pick<RemoteQueryFunction, "graph">;

/**
 * Products by a filter that must not be empty: Medusa's services take a missing filter for "everything".
 * Prices are the calculated ones, so that a price list counts.
 */
export async function loadCatalogueProducts(
  query: Graph,
  filters: { id: string[] } | { handle: string },
): Promise<CatalogueProduct[]> {
  if ("id" in filters && filters.id.length === 0) return [];
  const { data } = await query.graph({
    entity: "product",
    fields,
    filters,
    context: { variants: { calculated_price: QueryContext({ currency_code: "thb" }) } },
  });
  // The fields above are what the type says; Query types entities of other modules loosely.
  return data as unknown as CatalogueProduct[];
}
