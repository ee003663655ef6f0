import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils";
import { createProductsWorkflow } from "@medusajs/medusa/core-flows";
import { setProductGroupWorkflow } from "../src/workflows/group/set-product-group";

export type Goods = { productId: string; variantId: string; inventoryItemId: string };

type NewGoods = {
  handle: string;
  salesChannelId: string;
  /** null: goods that belong to nobody yet. */
  groupId: string | null;
  grams?: number | null;
  baht?: number;
  stock?: number;
  storage?: string;
  status?: "published" | "draft";
};

/** One product with one variant, of a group, with stock at the group's location. */
export async function createGoods(container: MedusaContainer, goods: NewGoods): Promise<Goods> {
  const { result } = await createProductsWorkflow(container).run({
    input: {
      products: [
        {
          title: `สินค้า ${goods.handle}`,
          handle: goods.handle,
          status: goods.status ?? "published",
          sales_channels: [{ id: goods.salesChannelId }],
          metadata: { storage: goods.storage ?? "ambient", title_en: goods.handle },
          options: [{ title: "ขนาด", values: ["ปกติ"] }],
          variants: [
            {
              title: "ปกติ",
              options: { ขนาด: "ปกติ" },
              manage_inventory: true,
              ...(goods.grams === null ? {} : { weight: goods.grams ?? 300 }),
              prices: [{ amount: goods.baht ?? 100, currency_code: "thb" }],
            },
          ],
        },
      ],
    },
  });
  const productId = result[0]?.id ?? "";
  const variantId = result[0]?.variants[0]?.id ?? "";
  const query = container.resolve(ContainerRegistrationKeys.QUERY);
  const { data } = await query.graph({
    entity: "product_variant",
    fields: ["inventory_items.inventory_item_id"],
    filters: { id: variantId },
  });
  const inventoryItemId = data[0]?.inventory_items?.[0]?.inventory_item_id ?? "";
  if (goods.groupId) {
    await setProductGroupWorkflow(container).run({
      input: { product_ids: [productId], group_id: goods.groupId },
    });
    const [level] = await levelsOf(container, inventoryItemId);
    await container.resolve(Modules.INVENTORY).updateInventoryLevels([
      {
        inventory_item_id: inventoryItemId,
        location_id: level?.location_id ?? "",
        stocked_quantity: goods.stock ?? 100,
      },
    ]);
  }
  return { productId, variantId, inventoryItemId };
}

/** Where an item lies, and how much of it. */
export const levelsOf = (container: MedusaContainer, inventoryItemId: string) =>
  container.resolve(Modules.INVENTORY).listInventoryLevels({ inventory_item_id: inventoryItemId });
