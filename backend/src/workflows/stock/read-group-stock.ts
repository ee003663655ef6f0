import type { StockItem } from "@chumchon/contracts";
import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { STOCK_MOVEMENT_MODULE } from "../../modules/stock-movement";
import { defaultThreshold, stockState } from "../../modules/stock-movement/domain/stock-state";
import type StockMovementService from "../../modules/stock-movement/service";

const fields = [
  "products.id",
  "products.title",
  "products.thumbnail",
  "products.status",
  "products.variants.id",
  "products.variants.title",
  "products.variants.inventory_items.inventory_item_id",
  "products.variants.inventory_items.inventory.location_levels.stocked_quantity",
  "products.variants.inventory_items.inventory.location_levels.reserved_quantity",
];

type Level = { stocked_quantity: number; reserved_quantity: number };
type Variant = {
  id: string;
  title: string;
  inventory_items?: ({ inventory_item_id: string; inventory?: { location_levels?: Level[] } } | null)[];
};
type Product = { id: string; title: string; thumbnail: string | null; status: string; variants?: Variant[] };

const byThaiName = new Intl.Collator("th");

/** Everything that a group keeps on its shelf, by the Thai name. A thing that is not counted is not in the list. */
export async function readGroupStock(container: MedusaContainer, groupId: string): Promise<StockItem[]> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY);
  const { data } = await query.graph({ entity: "enterprise_group", fields, filters: { id: groupId } });
  // Query's types do not follow links to lists.
  const products = ((data[0] as { products?: (Product | null)[] } | undefined)?.products ?? []).filter(
    (product) => product !== null,
  );
  const items = products.flatMap(itemsOf);
  const stock: StockMovementService = container.resolve(STOCK_MOVEMENT_MODULE);
  const thresholds = await stock.thresholds(items.map(({ id }) => id));
  return items
    .map((item) => {
      const threshold = thresholds.get(item.id) ?? defaultThreshold;
      return { ...item, threshold, state: stockState(item.free, threshold) };
    })
    .sort((a, b) => byThaiName.compare(a.title, b.title) || byThaiName.compare(a.variant, b.variant));
}

function itemsOf(product: Product) {
  const variants = product.variants ?? [];
  return variants.flatMap((variant) => {
    const item = variant.inventory_items?.[0];
    const level = item?.inventory?.location_levels?.[0];
    if (!item || !level) return [];
    const [onHand, reserved] = [Number(level.stocked_quantity), Number(level.reserved_quantity)];
    return [
      {
        id: item.inventory_item_id,
        product_id: product.id,
        title: product.title,
        variant: variants.length > 1 ? variant.title : "",
        picture: product.thumbnail,
        on_sale: product.status === "published",
        on_hand: onHand,
        reserved,
        free: onHand - reserved,
      },
    ];
  });
}
