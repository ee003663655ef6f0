import type { Event } from "@medusajs/framework/types";
import type { Graph } from "./catalogue-product";

/**
 * The events after which documents are written again. They carry ids only, of whatever changed; each is traced
 * to its products. Not here, because core emits none: products added on a category's own page (its route is
 * followed by a rebuild), and the days on which a price list starts or ends (the rebuild job finds them).
 */
export const catalogueEvents = [
  "product.created",
  "product.updated",
  "product.deleted",
  "product-variant.created",
  "product-variant.updated",
  "product-variant.deleted",
  "product-category.updated",
  "pricing.price.created",
  "pricing.price.updated",
  "inventory.inventory-level.created",
  "inventory.inventory-level.updated",
  "inventory.inventory-level.deleted",
  "inventory.reservation-item.created",
  "inventory.reservation-item.updated",
  "inventory.reservation-item.deleted",
  "order.placed",
  "order.canceled",
  "enterprise-group.updated",
  "enterprise-group.status-changed",
] as const;

type Path = { entity: string; path: string; withDeleted?: boolean };

/** Which rows to read for an event, and where in them the product's id stands. */
const pathOf: Record<string, Path> = {
  "product-variant": { entity: "product_variant", path: "product_id", withDeleted: true },
  "product-category": { entity: "product_category", path: "products.id" },
  "pricing.price": { entity: "price", path: "price_set.variant.product_id" },
  "inventory.inventory-level": {
    entity: "inventory_level",
    path: "inventory_item.variants.product_id",
    withDeleted: true,
  },
  "inventory.reservation-item": {
    entity: "reservation_item",
    path: "inventory_item.variants.product_id",
    withDeleted: true,
  },
  order: { entity: "order", path: "items.product_id" },
  "enterprise-group": { entity: "enterprise_group", path: "products.id" },
};

/** Every text at the end of a dotted path, through lists and missing parts. */
export function valuesAt(row: unknown, path: string): string[] {
  let level: unknown[] = [row];
  for (const key of path.split(".")) {
    level = level
      .flatMap((each) => (each && typeof each === "object" ? [(each as Record<string, unknown>)[key]] : []))
      .flat();
  }
  return level.filter((each): each is string => typeof each === "string");
}

/** Ids of the products whose documents an event makes stale. */
export async function affectedProducts(event: Event<unknown>, query: Graph): Promise<string[]> {
  const ids =
    valuesAt(event.data, "id").length > 0
      ? valuesAt(event.data, "id")
      : valuesAt({ all: event.data }, "all.id");
  if (ids.length === 0) return [];
  const subject = event.name.slice(0, event.name.lastIndexOf("."));
  if (subject === "product") return ids;
  const source = pathOf[subject];
  if (!source) return [];
  const { data } = await query.graph({
    entity: source.entity,
    fields: ["id", source.path],
    filters: { id: ids },
    ...(source.withDeleted ? { withDeleted: true } : {}),
  });
  return [...new Set(data.flatMap((row) => valuesAt(row, source.path)))];
}
