/**
 * Events after which the catalogue looks for noted changes at once. They only wake it: what changed is noted in the
 * database, and a job looks every second for what came without an event.
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
  "inventory.reservation-item.deleted",
  "order.placed",
  "order.canceled",
  "enterprise-group.updated",
  "enterprise-group.status-changed",
] as const;
