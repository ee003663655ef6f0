import { categories } from "@chumchon/contracts";
import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils";
import { createProductCategoriesWorkflow, createProductsWorkflow } from "@medusajs/medusa/core-flows";
import { createGroupsWorkflow } from "../src/workflows/group/create-groups";
import { setProductGroupWorkflow } from "../src/workflows/group/set-product-group";
import { createMarket, type Market } from "./market";
import { waitUntil } from "./wait-until";

type Size = { title: string; grams: number; baht: number; stock: number };
type Goods = {
  handle: string;
  title: string;
  title_en: string;
  group: "sea" | "honey";
  category: string;
  storage?: string;
  sizes: Size[];
};

const piece = (baht: number, stock: number): Size[] => [{ title: "ปกติ", grams: 200, baht, stock }];

/** Few goods, each of which some question of the tests is about. */
export const goods: Goods[] = [
  {
    handle: "dried-squid",
    title: "ปลาหมึกแห้ง",
    title_en: "Dried squid",
    group: "sea",
    category: "seafood",
    sizes: [
      { title: "500 กรัม", grams: 500, baht: 400, stock: 3 },
      { title: "250 กรัม", grams: 250, baht: 220, stock: 5 },
    ],
  },
  {
    handle: "shrimp-paste",
    title: "กะปิแท้",
    title_en: "Shrimp paste",
    group: "sea",
    category: "fermented",
    sizes: piece(95.5, 10),
  },
  {
    handle: "shrimp-chili",
    title: "น้ำพริกกะปิ",
    title_en: "Shrimp chilli paste",
    group: "sea",
    category: "chili-paste",
    sizes: piece(60, 0),
  },
  {
    handle: "fresh-crab",
    title: "ปูม้าสด",
    title_en: "Fresh blue crab",
    group: "sea",
    category: "seafood",
    storage: "chilled",
    sizes: piece(350, 4),
  },
  {
    handle: "longan-honey",
    title: "น้ำผึ้งดอกลำไย",
    title_en: "Longan honey",
    group: "honey",
    category: "beverage",
    sizes: piece(250, 20),
  },
  {
    handle: "salt-soap",
    title: "เกลือขัดผิว",
    title_en: "Salt scrub",
    group: "honey",
    category: "herbal",
    sizes: piece(120, 8),
  },
  {
    handle: "banana-chips",
    title: "กล้วยตาก",
    title_en: "Sun-dried banana",
    group: "honey",
    category: "fruit-products",
    sizes: piece(45, 9),
  },
];

export type CatalogueShop = Market & {
  groups: Record<"sea" | "honey", string>;
  /** By handle of the goods. */
  productIds: Record<string, string>;
  /** By handle of the goods, in the order of their sizes. */
  variantIds: Record<string, string[]>;
  categoryIds: Record<string, string>;
};

/** Two groups in two districts with seven goods, in stock and in the index. */
export async function createCatalogueShop(container: MedusaContainer): Promise<CatalogueShop> {
  const market = await createMarket(container);
  const { result: groups } = await createGroupsWorkflow(container).run({
    input: {
      groups: [
        {
          handle: "sea",
          name: "ครัวเลใบจาก",
          name_en: "Bai Chak Sea Kitchen",
          tambon_code: "210105",
          category: "seafood",
          is_sample: true,
        },
        {
          handle: "honey",
          name: "ผึ้งเขาชะเมา",
          name_en: "Chamao Bees",
          tambon_code: "210601",
          category: "beverage",
          is_sample: true,
        },
      ],
    },
  });
  const groupIds = { sea: groups[0]?.id ?? "", honey: groups[1]?.id ?? "" };
  const { result: made } = await createProductCategoriesWorkflow(container).run({
    input: { product_categories: categories.map(({ handle, name }) => ({ handle, name, is_active: true })) },
  });
  const categoryIds = Object.fromEntries(made.map((category) => [category.handle, category.id]));
  const shop = {
    ...market,
    groups: groupIds,
    categoryIds,
    ...(await createGoods(container, market, groupIds, categoryIds)),
  };
  const inStock = goods.filter(({ sizes }) => sizes.some((size) => size.stock > 0));
  await catalogueHolds(container, goods.length);
  await catalogueHolds(container, inStock.length, { in_stock: true });
  return shop;
}

/** Waits until the index is built and holds so many documents. */
export async function catalogueHolds(
  container: MedusaContainer,
  count: number,
  filters: { in_stock?: boolean } = {},
): Promise<void> {
  const search = container.resolve(Modules.SEARCH);
  await waitUntil(
    () => search.listIndexes(),
    (indexes) => indexes.some((index) => index.name === "catalogue" && index.status === "ready"),
    30_000,
  );
  await waitUntil(
    async () => (await search.search({ entity: "catalogue", fields: ["id"], filters })).metadata?.count,
    (found) => found === count,
  );
}

async function createGoods(
  container: MedusaContainer,
  market: Market,
  groups: Record<Goods["group"], string>,
  categoryIds: Record<string, string>,
) {
  const { result: products } = await createProductsWorkflow(container).run({
    input: {
      products: goods.map(({ handle, title, title_en, category, storage, sizes }) => ({
        title,
        handle,
        status: "published" as const,
        sales_channels: [{ id: market.salesChannelId }],
        category_ids: [categoryIds[category] ?? ""],
        metadata: { title_en, storage: storage ?? "ambient", is_sample: true },
        options: [{ title: "ขนาด", values: sizes.map((size) => size.title) }],
        variants: sizes.map((size, index) => ({
          title: size.title,
          options: { ขนาด: size.title },
          variant_rank: index,
          weight: size.grams,
          metadata: { net_amount: size.grams, net_unit: "g" },
          prices: [{ amount: size.baht, currency_code: "thb" }],
        })),
      })),
    },
  });
  const productIds = Object.fromEntries(products.map((product) => [product.handle, product.id]));
  for (const group of ["sea", "honey"] as const) {
    const own = goods.filter((each) => each.group === group).map((each) => productIds[each.handle] ?? "");
    await setProductGroupWorkflow(container).run({ input: { product_ids: own, group_id: groups[group] } });
  }
  const variantIds: Record<string, string[]> = {};
  for (const { handle, sizes } of goods) {
    const variants = products.find((product) => product.handle === handle)?.variants ?? [];
    const ids = sizes.map((size) => variants.find((variant) => variant.title === size.title)?.id ?? "");
    variantIds[handle] = ids;
    for (const [index, id] of ids.entries()) await setStock(container, id, sizes[index]?.stock ?? 0);
  }
  return { productIds, variantIds };
}

/** The one place where a variant lies. */
export async function stockLevelOf(container: MedusaContainer, variantId: string) {
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "product_variant",
    fields: ["inventory_items.inventory.location_levels.*"],
    filters: { id: variantId },
  });
  const level = data[0]?.inventory_items?.[0]?.inventory?.location_levels?.[0];
  if (!level) throw new Error(`variant ${variantId} lies nowhere`);
  return level;
}

export async function setStock(
  container: MedusaContainer,
  variantId: string,
  quantity: number,
): Promise<void> {
  const { inventory_item_id, location_id } = await stockLevelOf(container, variantId);
  await container
    .resolve(Modules.INVENTORY)
    .updateInventoryLevels([{ inventory_item_id, location_id, stocked_quantity: quantity }]);
}
