import type { CatalogueVariant } from "./catalogue-product";

/** Exact stock is the group's own business: shoppers learn "enough" up to this many. */
const mostThatIsTold = 99;

/** How many of a variant can be ordered now, 0 to 99. */
export function orderableQuantity(variant: CatalogueVariant): number {
  if (!variant.manage_inventory || variant.allow_backorder) return mostThatIsTold;
  const perItem = (variant.inventory_items ?? []).map((item) => {
    const free = (item.inventory?.location_levels ?? []).reduce(
      (sum, level) => sum + Number(level.stocked_quantity) - Number(level.reserved_quantity),
      0,
    );
    return Math.floor(free / Math.max(1, Number(item.required_quantity)));
  });
  if (perItem.length === 0) return 0;
  return Math.max(0, Math.min(mostThatIsTold, ...perItem));
}
