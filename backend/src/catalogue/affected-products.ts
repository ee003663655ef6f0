import type { Graph } from "./catalogue-product";

/**
 * The events after which documents are written again. They carry ids only, of whatever changed; each is traced
 * to its products. Not here, because nothing is emitted: the days on which a price list starts or ends and a
 * certificate runs out (the rebuild job finds them).
 */
export const catalogueEvents = [
  "product.created",
  "product.updated",
  "product.deleted",
  "product-variant.created",
  "product-variant.updated",
  "product-variant.deleted",
  "product-category.updated",
  "product-category.deleted",
  "pricing.price.created",
  "pricing.price.updated",
  "pricing.price.deleted",
  "pricing.price-list.updated",
  "pricing.price-list.deleted",
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

/** Something that changed: "product", "inventory.inventory-level" … and its id. */
export type Change = { subject: string; id: string };

/** Which rows to read for a subject, and where in them the product's id stands. */
const pathOf: Record<string, { entity: string; path: string }> = {
  "product-variant": { entity: "product_variant", path: "product_id" },
  "product-category": { entity: "product_category", path: "products.id" },
  "pricing.price": { entity: "price", path: "price_set.variant.product_id" },
  "inventory.inventory-level": { entity: "inventory_level", path: "inventory_item.variants.product_id" },
  "inventory.reservation-item": { entity: "reservation_item", path: "inventory_item.variants.product_id" },
  order: { entity: "order", path: "items.product_id" },
  "enterprise-group": { entity: "enterprise_group", path: "products.id" },
};

/** A price list may touch any product, and what it no longer touches can't be traced through it. Staff change few. */
export const affectsEverything = (change: Change): boolean => change.subject === "pricing.price-list";

/** Every text at the end of a dotted path, through lists and missing parts. */
export function valuesAt(row: unknown, path: string): string[] {
  let level: unknown[] = [row].flat();
  for (const key of path.split(".")) {
    level = level
      .flatMap((each) => (each && typeof each === "object" ? [(each as Record<string, unknown>)[key]] : []))
      .flat();
  }
  return level.filter((each): each is string => typeof each === "string");
}

/** What an event is about; core sends one id, a list of ids, or a list of objects with ids. */
export function changesOf(event: { name: string; data: unknown }): Change[] {
  const subject = event.name.slice(0, event.name.lastIndexOf("."));
  return valuesAt(event.data, "id").map((id) => ({ subject, id }));
}

/**
 * Ids of the products whose documents these changes make stale: one query a subject. What was deleted is traced too,
 * since Medusa keeps deleted rows.
 */
export async function affectedProducts(changes: readonly Change[], query: Graph): Promise<string[]> {
  const idsOf = new Map<string, string[]>();
  for (const { subject, id } of changes) idsOf.set(subject, [...(idsOf.get(subject) ?? []), id]);

  const found = new Set(idsOf.get("product"));
  for (const [subject, ids] of idsOf) {
    const source = pathOf[subject];
    if (!source) continue;
    const { data } = await query.graph({
      entity: source.entity,
      fields: ["id", source.path],
      filters: { id: ids },
      withDeleted: true,
    });
    for (const productId of data.flatMap((row) => valuesAt(row, source.path))) found.add(productId);
  }
  return [...found];
}
