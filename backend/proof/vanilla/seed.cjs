const fs = require("node:fs");
const flows = require("@medusajs/medusa/core-flows");
const { Modules } = require("@medusajs/framework/utils");

/** One region, one place, one parcel price and one thing to sell, by core's own workflows. Run by `medusa exec`. */
exports.default = async function seed({ container }) {
  const run = async (name, input) => (await flows[name](container).run({ input })).result;
  const link = container.resolve("link");
  const [channel] = await run("createSalesChannelsWorkflow", { salesChannelsData: [{ name: "shop" }] });
  const [region] = await run("createRegionsWorkflow", {
    regions: [
      { name: "Thailand", currency_code: "thb", countries: ["th"], payment_providers: ["pp_system_default"] },
    ],
  });
  const [key] = await run("createApiKeysWorkflow", {
    api_keys: [{ title: "shop", type: "publishable", created_by: "" }],
  });
  await run("linkSalesChannelsToApiKeyWorkflow", { id: key.id, add: [channel.id] });
  const [place] = await run("createStockLocationsWorkflow", { locations: [{ name: "store room" }] });
  await run("linkSalesChannelsToStockLocationWorkflow", { id: place.id, add: [channel.id] });
  const stock = { [Modules.STOCK_LOCATION]: { stock_location_id: place.id } };
  await link.create({ ...stock, [Modules.FULFILLMENT]: { fulfillment_provider_id: "manual_manual" } });
  const profiles = await run("createShippingProfilesWorkflow", { data: [{ name: "all", type: "default" }] });
  const sets = await container.resolve(Modules.FULFILLMENT).createFulfillmentSets({
    name: "parcels",
    type: "shipping",
    service_zones: [{ name: "Thailand", geo_zones: [{ country_code: "th", type: "country" }] }],
  });
  await link.create({ ...stock, [Modules.FULFILLMENT]: { fulfillment_set_id: sets.id } });
  const [option] = await run("createShippingOptionsWorkflow", [
    {
      name: "parcel",
      price_type: "flat",
      provider_id: "manual_manual",
      service_zone_id: sets.service_zones[0].id,
      shipping_profile_id: profiles[0].id,
      type: { label: "parcel", description: "parcel", code: "parcel" },
      prices: [{ currency_code: "thb", amount: 40 }],
    },
  ]);
  const [product] = await run("createProductsWorkflow", {
    products: [
      {
        title: "Honey",
        status: "published",
        shipping_profile_id: profiles[0].id,
        sales_channels: [{ id: channel.id }],
        options: [{ title: "Size", values: ["One"] }],
        variants: [
          {
            title: "One",
            options: { Size: "One" },
            manage_inventory: true,
            prices: [{ amount: 250, currency_code: "thb" }],
          },
        ],
      },
    ],
  });
  const [item] = await container.resolve(Modules.INVENTORY).listInventoryItems({}, { take: 1 });
  await run("createInventoryLevelsWorkflow", {
    inventory_levels: [{ inventory_item_id: item.id, location_id: place.id, stocked_quantity: 1_000_000 }],
  });
  const shop = {
    regionId: region.id,
    salesChannelId: channel.id,
    publishableKey: key.token,
    optionId: option.id,
    variantId: product.variants[0].id,
  };
  fs.writeFileSync(process.env.VANILLA_SHOP, JSON.stringify(shop));
};
