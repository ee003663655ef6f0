import { categories } from "@chumchon/contracts";
import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import {
  createProductCategoriesWorkflow,
  createRegionsWorkflow,
  updateApiKeysWorkflow,
  updateSalesChannelsWorkflow,
  updateStoresWorkflow,
} from "@medusajs/medusa/core-flows";
import { arrangeStaffPages } from "./arrange-staff-pages";

const marketName = "ตลาดเพื่อนชุมชน";

export type SampleMarket = { salesChannelId: string; categoryIds: Map<string, string> };

/**
 * Store, sales channel, publishable key, region and categories. Core makes a store, a channel and a key by
 * itself at its first start; they are named and set right here instead of being joined by second ones.
 */
export async function createMarket(container: MedusaContainer): Promise<SampleMarket> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY);
  const { data: stores } = await query.graph({ entity: "store", fields: ["id", "default_sales_channel_id"] });
  const { data: keys } = await query.graph({
    entity: "api_key",
    fields: ["id"],
    filters: { type: "publishable" },
  });
  const [store, key] = [stores[0], keys[0]];
  const salesChannelId = store?.default_sales_channel_id;
  if (!store || !salesChannelId || !key) {
    throw new Error("Medusa has made no store, sales channel or publishable key in this database.");
  }
  await updateSalesChannelsWorkflow(container).run({
    input: { selector: { id: salesChannelId }, update: { name: marketName, description: "หน้าร้านออนไลน์" } },
  });
  await updateApiKeysWorkflow(container).run({
    input: { selector: { id: key.id }, update: { title: "storefront" } },
  });
  const regionId = await createThailand(container);
  await updateStoresWorkflow(container).run({
    input: {
      selector: { id: store.id },
      update: {
        name: marketName,
        supported_currencies: [{ currency_code: "thb", is_default: true }],
        default_region_id: regionId,
      },
    },
  });
  await arrangeStaffPages(container);
  return { salesChannelId, categoryIds: await createCategories(container) };
}

/** Prices are final: no tax lines, and Omise is the only way to pay. */
async function createThailand(container: MedusaContainer): Promise<string> {
  const { result } = await createRegionsWorkflow(container).run({
    input: {
      regions: [
        {
          name: "ประเทศไทย",
          currency_code: "thb",
          countries: ["th"],
          automatic_taxes: false,
          payment_providers: ["pp_omise_th"],
        },
      ],
    },
  });
  const region = result[0];
  if (!region) throw new Error("The region was not created.");
  return region.id;
}

async function createCategories(container: MedusaContainer): Promise<Map<string, string>> {
  const { result } = await createProductCategoriesWorkflow(container).run({
    input: {
      product_categories: categories.map((category, rank) => ({
        name: category.name,
        handle: category.handle,
        is_active: true,
        is_internal: false,
        rank,
        metadata: { name_en: category.name_en, picture: `/pictures/category-${category.handle}.webp` },
      })),
    },
  });
  return new Map(result.map((category) => [category.handle, category.id]));
}
