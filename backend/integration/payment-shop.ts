import { createSandbox, type OmiseSandbox } from "@chumchon/omise-sandbox";
import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils";
import { createProductsWorkflow } from "@medusajs/medusa/core-flows";
import { WORLD_MODULE } from "../src/modules/world/index";
import type WorldService from "../src/modules/world/service";
import { createGroupsWorkflow } from "../src/workflows/group/create-groups";
import { setProductGroupWorkflow } from "../src/workflows/group/set-product-group";
import { freePort } from "./free-port";
import { createMarket, type Market } from "./market";

export const sandboxKeys = {
  publicKey: "pkey_test_5xuy4w91xqz7d1w9u0t",
  secretKey: "skey_test_5xuy4w91xqz7d1w9u0t",
  webhookSecret: Buffer.from("a secret of the merchant, 32 by.").toString("base64"),
};

export type PreparedSandbox = { sandbox: OmiseSandbox; port: number; listen(): Promise<void> };

/**
 * A sandbox for the tests of one file, and the settings of the application pointed at it. To be called while the file
 * is loaded: the application reads its settings once, when it starts. The file lets it listen in its first beforeAll.
 * @param apiPort where the application finds Omise's API, when that is not the sandbox itself
 * @param pollSeconds between two runs of the jobs that watch open payments
 */
export function prepareSandbox(apiPort?: number, pollSeconds = 3_600): PreparedSandbox {
  const port = freePort();
  const sandbox = createSandbox({ ...sandboxKeys, hangMs: 4_000 });
  Object.assign(process.env, {
    OMISE_PUBLIC_KEY: sandboxKeys.publicKey,
    OMISE_SECRET_KEY: sandboxKeys.secretKey,
    OMISE_WEBHOOK_SECRET: sandboxKeys.webhookSecret,
    OMISE_API_URL: `http://127.0.0.1:${apiPort ?? port}`,
    OMISE_VAULT_URL: `http://127.0.0.1:${port}`,
    // Short enough to be waited for, and longer than a busy machine keeps this process from its turn.
    OMISE_TIMEOUT_MS: "1000",
    // By default tests run the jobs themselves, when they want them.
    POLL_SECONDS: String(pollSeconds),
  });
  const listen = async () => {
    await sandbox.listen(port);
  };
  return { sandbox, port, listen };
}

export type PaymentShop = Market & { honeyVariantId: string; squidVariantId: string };

/** Two groups with one thing each: honey at 250 baht, dried squid at 189.50 baht. */
export async function createPaymentShop(container: MedusaContainer, stock = 100): Promise<PaymentShop> {
  const world: WorldService = container.resolve(WORLD_MODULE);
  await world.fix("sample");
  const market = await createMarket(container, ["pp_omise_th"]);
  const { result: groups } = await createGroupsWorkflow(container).run({
    input: {
      groups: [
        {
          handle: "honey",
          name: "น้ำผึ้งเขาชะเมา",
          tambon_code: "210114",
          category: "beverage",
          is_sample: true,
        },
        { handle: "squid", name: "ครัวเลใบจาก", tambon_code: "210113", category: "seafood", is_sample: true },
      ],
    },
  });
  const goods = [
    { handle: "honey", title: "น้ำผึ้งดอกลำไย", price: 250, weight: 900 },
    { handle: "squid", title: "ปลาหมึกแห้ง", price: 189.5, weight: 300 },
  ];
  const { result: products } = await createProductsWorkflow(container).run({
    input: {
      products: goods.map(({ handle, title, price, weight }) => ({
        title,
        handle: `goods-${handle}`,
        status: "published" as const,
        sales_channels: [{ id: market.salesChannelId }],
        options: [{ title: "ขนาด", values: ["ปกติ"] }],
        metadata: { storage: "ambient", title_en: handle },
        variants: [
          {
            title: "ปกติ",
            options: { ขนาด: "ปกติ" },
            manage_inventory: true,
            weight,
            prices: [{ amount: price, currency_code: "thb" }],
          },
        ],
      })),
    },
  });
  // Core promises no order: group, goods and variant belong together by their handle.
  const variantIds = new Map<string, string>();
  for (const group of groups) {
    const product = products.find(({ handle }) => handle === `goods-${group.handle}`);
    const variantId = product?.variants[0]?.id;
    if (!product || !variantId) throw new Error(`no goods of ${group.handle}`);
    await setProductGroupWorkflow(container).run({
      input: { product_ids: [product.id], group_id: group.id },
    });
    await setStock(container, variantId, stock);
    variantIds.set(group.handle, variantId);
  }
  return {
    ...market,
    honeyVariantId: variantIds.get("honey") ?? "",
    squidVariantId: variantIds.get("squid") ?? "",
  };
}

export async function levelOf(container: MedusaContainer, variantId: string) {
  const query = container.resolve(ContainerRegistrationKeys.QUERY);
  const { data } = await query.graph({
    entity: "product_variant",
    fields: [
      "inventory_items.inventory.location_levels.id",
      "inventory_items.inventory.location_levels.inventory_item_id",
      "inventory_items.inventory.location_levels.location_id",
      "inventory_items.inventory.location_levels.stocked_quantity",
      "inventory_items.inventory.location_levels.reserved_quantity",
    ],
    filters: { id: variantId },
  });
  const level = data[0]?.inventory_items?.[0]?.inventory?.location_levels?.[0];
  if (!level) throw new Error(`variant ${variantId} has no stock level`);
  return level;
}

export async function setStock(container: MedusaContainer, variantId: string, quantity: number) {
  const level = await levelOf(container, variantId);
  await container.resolve(Modules.INVENTORY).updateInventoryLevels([
    {
      inventory_item_id: level.inventory_item_id,
      location_id: level.location_id,
      stocked_quantity: quantity,
    },
  ]);
}

/** A card token as Omise.js makes it in the browser. */
export async function cardToken(number = "4242424242424242", name = "SOMCHAI JAIDEE"): Promise<string> {
  const response = await fetch(`${process.env.OMISE_VAULT_URL}/tokens`, {
    method: "POST",
    headers: {
      "content-type": "application/json",
      authorization: `Basic ${Buffer.from(`${sandboxKeys.publicKey}:`).toString("base64")}`,
    },
    body: JSON.stringify({
      card: { name, number, expiration_month: 12, expiration_year: 2035, security_code: "123" },
    }),
  });
  const body = (await response.json()) as { id?: string };
  if (!body.id) throw new Error(`no token: ${JSON.stringify(body)}`);
  return body.id;
}
