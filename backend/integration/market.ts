import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import {
  createApiKeysWorkflow,
  createRegionsWorkflow,
  createSalesChannelsWorkflow,
  linkSalesChannelsToApiKeyWorkflow,
  updateStoresWorkflow,
} from "@medusajs/medusa/core-flows";

/** What every shop of these tests stands on: as the seed makes it, but empty. */
export type Market = {
  regionId: string;
  salesChannelId: string;
  publishableKey: string;
  storeHeaders: Record<string, string>;
};

/**
 * Makes store, sales channel, region (Thailand, baht, no taxes) and a publishable key.
 * @param paymentProviders ids of the region's payment providers; by default those that are registered
 */
export async function createMarket(container: MedusaContainer, paymentProviders?: string[]): Promise<Market> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY);
  const { result: channels } = await createSalesChannelsWorkflow(container).run({
    input: { salesChannelsData: [{ name: "ตลาดเพื่อนชุมชน" }] },
  });
  const salesChannelId = channels[0]?.id ?? "";
  const { data: registered } = await query.graph({ entity: "payment_provider", fields: ["id"] });
  const ids = registered.map((provider) => provider.id);
  const { result: regions } = await createRegionsWorkflow(container).run({
    input: {
      regions: [
        {
          name: "ประเทศไทย",
          currency_code: "thb",
          countries: ["th"],
          automatic_taxes: false,
          payment_providers: paymentProviders ?? ids,
        },
      ],
    },
  });
  // The application makes an empty store when it starts; the groups look for their sales channel in it.
  await updateStoresWorkflow(container).run({
    input: {
      selector: {},
      update: {
        name: "ตลาดเพื่อนชุมชน",
        supported_currencies: [{ currency_code: "thb", is_default: true }],
        default_sales_channel_id: salesChannelId,
      },
    },
  });
  const { result: keys } = await createApiKeysWorkflow(container).run({
    input: { api_keys: [{ title: "shop", type: "publishable", created_by: "" }] },
  });
  const key = keys[0];
  await linkSalesChannelsToApiKeyWorkflow(container).run({
    input: { id: key?.id ?? "", add: [salesChannelId] },
  });
  const publishableKey = key?.token ?? "";
  return {
    regionId: regions[0]?.id ?? "",
    salesChannelId,
    publishableKey,
    storeHeaders: { "x-publishable-api-key": publishableKey },
  };
}
