type Level = { stocked_quantity: number; reserved_quantity: number } | null;
type InventoryItem = {
  inventory_item_id: string;
  required_quantity: number;
  inventory?: { location_levels?: Level[] | null } | null;
} | null;

/** A variant with the stock behind it, as `stockFields` reads it. */
export type StockedVariant = {
  id: string;
  manage_inventory: boolean;
  allow_backorder: boolean;
  inventory_items?: InventoryItem[] | null;
};

export const stockFields = [
  "id",
  "manage_inventory",
  "allow_backorder",
  "inventory_items.inventory_item_id",
  "inventory_items.required_quantity",
  "inventory_items.inventory.location_levels.stocked_quantity",
  "inventory_items.inventory.location_levels.reserved_quantity",
];

export type NeededItem = { id: string; perVariant: number; free: number };

/** The stock that one of this variant takes; empty when it is not counted. */
export function neededItems(variant: StockedVariant): NeededItem[] {
  if (!variant.manage_inventory || variant.allow_backorder) return [];
  return (variant.inventory_items ?? [])
    .filter((item) => item !== null)
    .map((item) => ({
      id: item.inventory_item_id,
      perVariant: Number(item.required_quantity || 1),
      free: Math.max(0, sumFree(item.inventory?.location_levels ?? [])),
    }));
}

/** How many of this variant can be had now. */
export function freeOf(variant: StockedVariant): number {
  const needed = neededItems(variant);
  return needed.reduce(
    (least, item) => Math.min(least, Math.floor(item.free / item.perVariant)),
    Number.MAX_SAFE_INTEGER,
  );
}

function sumFree(levels: Level[]): number {
  return levels.reduce(
    (sum, level) => sum + Number(level?.stocked_quantity ?? 0) - Number(level?.reserved_quantity ?? 0),
    0,
  );
}
