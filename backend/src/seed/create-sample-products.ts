import type { CreateProductWorkflowInputDTO, MedusaContainer, ProductDTO } from "@medusajs/framework/types";
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils";
import { createInventoryLevelsWorkflow, createProductsWorkflow } from "@medusajs/medusa/core-flows";
import { sellability } from "../modules/enterprise-group/domain/sellability";
import { ENTERPRISE_GROUP_MODULE } from "../modules/enterprise-group/index";
import type EnterpriseGroupService from "../modules/enterprise-group/service";
import type { SampleMarket } from "./create-market";
import type { MadeSampleGroup } from "./create-sample-groups";
import type { SampleProduct, SampleVariant } from "./sample-tables";

/** Enough for core to write many rows at once; more at once does not go faster. */
const PRODUCTS_A_BATCH = 90;

type Made = { product: SampleProduct; id: string; group: MadeSampleGroup };

/** Products with prices, each linked to its group and stocked at its group's location only. */
export async function createSampleProducts(
  container: MedusaContainer,
  products: readonly SampleProduct[],
  groups: ReadonlyMap<string, MadeSampleGroup>,
  market: SampleMarket,
): Promise<void> {
  const made: Made[] = [];
  const inOrder = newestLast(products);
  for (let start = 0; start < inOrder.length; start += PRODUCTS_A_BATCH) {
    const batch = inOrder.slice(start, start + PRODUCTS_A_BATCH);
    const input = batch.map((product) => productInput(product, groupOf(groups, product), market));
    const { result } = await createProductsWorkflow(container).run({ input: { products: input } });
    made.push(...matchMade(batch, result, groups));
  }
  await container.resolve(ContainerRegistrationKeys.LINK).create(
    made.map(({ id, group }) => ({
      [Modules.PRODUCT]: { product_id: id },
      [ENTERPRISE_GROUP_MODULE]: { enterprise_group_id: group.id },
    })),
  );
  await stockSampleProducts(container, made);
  const service: EnterpriseGroupService = container.resolve(ENTERPRISE_GROUP_MODULE);
  await service.createGroupCertificates(
    made.flatMap(({ product, id, group }) =>
      product.certificates.map((certificate) => ({ ...certificate, product_id: id, group_id: group.id })),
    ),
  );
}

/** The shop shows the newest first: let that be a mixture of goods that can be bought. */
function newestLast(products: readonly SampleProduct[]): SampleProduct[] {
  const seen = new Map<string, number>();
  const placed = products.map((product) => {
    const place = seen.get(product.category) ?? 0;
    seen.set(product.category, place + 1);
    const goods = { storage: product.storage, groupStatus: "active", hasGroup: true } as const;
    const online = sellability({ ...goods, offersPickup: false }) === "yes";
    return { product, order: place + (online ? 1000 : 0) };
  });
  return placed.sort((a, b) => a.order - b.order).map(({ product }) => product);
}

function productInput(
  product: SampleProduct,
  group: MadeSampleGroup,
  market: SampleMarket,
): CreateProductWorkflowInputDTO {
  const categoryId = market.categoryIds.get(product.category);
  if (!categoryId) throw new Error(`${product.handle} is in no category of the market.`);
  const picture = `/pictures/${product.picture}.webp`;
  return {
    title: product.title,
    handle: product.handle,
    description: product.description,
    status: product.status,
    thumbnail: picture,
    images: [{ url: picture }],
    category_ids: [categoryId],
    sales_channels: [{ id: market.salesChannelId }],
    shipping_profile_id: group.profileId,
    options: [{ title: "แบบ", values: product.variants.map((variant) => variant.title) }],
    metadata: {
      title_en: product.title_en,
      description_en: product.description_en,
      storage: product.storage,
      shelf_life_days: product.shelf_life_days,
      net_content: product.net_content,
      is_sample: true,
    },
    variants: product.variants.map(variantInput),
  };
}

function variantInput(variant: SampleVariant, rank: number) {
  return {
    title: variant.title,
    sku: variant.sku,
    variant_rank: rank,
    options: { แบบ: variant.title },
    manage_inventory: true,
    allow_backorder: false,
    weight: variant.weight_grams,
    metadata: { title_en: variant.title_en, net_amount: variant.net_amount, net_unit: variant.net_unit },
    prices: [{ amount: variant.price_baht, currency_code: "thb" }],
  };
}

function groupOf(groups: ReadonlyMap<string, MadeSampleGroup>, product: SampleProduct): MadeSampleGroup {
  const group = groups.get(product.group);
  if (!group) throw new Error(`${product.handle} belongs to a group that is not there: ${product.group}`);
  return group;
}

function matchMade(
  batch: readonly SampleProduct[],
  result: readonly ProductDTO[],
  groups: ReadonlyMap<string, MadeSampleGroup>,
): Made[] {
  const ids = new Map(result.map(({ handle, id }) => [handle, id]));
  return batch.map((product) => {
    const id = ids.get(product.handle);
    if (!id) throw new Error(`${product.handle} was not created.`);
    return { product, id, group: groupOf(groups, product) };
  });
}

async function stockSampleProducts(container: MedusaContainer, made: readonly Made[]): Promise<void> {
  const items = await container
    .resolve(Modules.INVENTORY)
    .listInventoryItems({}, { select: ["id", "sku"], take: null });
  const idBySku = new Map(items.map((item) => [item.sku, item.id]));
  const levels = made.flatMap(({ product, group }) =>
    product.variants.map((variant) => {
      const itemId = idBySku.get(variant.sku);
      if (!itemId) throw new Error(`There is no inventory item for ${variant.sku}.`);
      return { inventory_item_id: itemId, location_id: group.locationId, stocked_quantity: variant.stock };
    }),
  );
  await createInventoryLevelsWorkflow(container).run({ input: { inventory_levels: levels } });
}
