import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys, MedusaError, Modules } from "@medusajs/framework/utils";
import {
  createStep,
  createWorkflow,
  StepResponse,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk";
import { addToCartWorkflow, createCartWorkflow } from "@medusajs/medusa/core-flows";
import { freeOf, type StockedVariant, stockFields } from "./free-stock";

export type MissingLine = { title: string; wanted: number; taken: number };
export type ReorderResult = { cart_id: string; missing: MissingLine[] };

type OrderRecord = {
  region_id: string | null;
  sales_channel_id: string | null;
  currency_code: string;
  email: string | null;
  locale: string | null;
  metadata: Record<string, unknown> | null;
  shipping_address: Record<string, unknown> | null;
  items: { title: string; product_title: string | null; variant_id: string | null; quantity: number }[];
};

/** What of an order's address a new cart takes over; ids and times stay behind. */
const addressFields = [
  "first_name",
  "last_name",
  "phone",
  "company",
  "address_1",
  "address_2",
  "city",
  "province",
  "postal_code",
  "country_code",
] as const;

const addressNotes = ["privacy_version", "privacy_accepted_at", "delivery_note", "address_key"] as const;

/**
 * A new cart with the lines and the address of an order, at today's price and stock. What can't be had any more, or
 * not as many of it, is named instead.
 */
export const reorderStep = createStep("reorder", async (input: { order_id: string }, { container }) => {
  const order = await readOrder(container, input.order_id);
  const variants = await readVariants(container, order);
  const cartId = await openCart(container, order);
  const taken = new Map<string, number>();
  const missing: MissingLine[] = [];
  for (const line of order.items) {
    const variant = line.variant_id ? variants.get(line.variant_id) : undefined;
    const wanted = Number(line.quantity);
    const left = variant ? freeOf(variant) - (taken.get(variant.id) ?? 0) : 0;
    const quantity = Math.max(0, Math.min(wanted, left));
    const added = variant && quantity > 0 && (await addLine(container, cartId, variant.id, quantity));
    if (variant && added) taken.set(variant.id, (taken.get(variant.id) ?? 0) + quantity);
    const got = added ? quantity : 0;
    if (got < wanted) missing.push({ title: line.product_title ?? line.title, wanted, taken: got });
  }
  return new StepResponse<ReorderResult>({ cart_id: cartId, missing });
});

export const reorderWorkflow = createWorkflow("reorder-workflow", (input: { order_id: string }) => {
  return new WorkflowResponse(reorderStep(input));
});

async function readOrder(container: MedusaContainer, orderId: string): Promise<OrderRecord> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY);
  const { data } = await query.graph({
    entity: "order",
    fields: [
      "region_id",
      "sales_channel_id",
      "currency_code",
      "email",
      "locale",
      "metadata",
      ...addressFields.map((field) => `shipping_address.${field}`),
      // Quantities live beside the items in core's tables and come only with all of an item.
      "items.*",
    ],
    filters: { id: orderId },
  });
  // Query's generated types do not know which fields were asked for.
  const order = data[0] as unknown as OrderRecord | undefined;
  if (!order) throw new MedusaError(MedusaError.Types.NOT_FOUND, "There is no such order.");
  return order;
}

async function readVariants(
  container: MedusaContainer,
  order: OrderRecord,
): Promise<Map<string, StockedVariant>> {
  const ids = order.items.flatMap((line) => line.variant_id ?? []);
  const query = container.resolve(ContainerRegistrationKeys.QUERY);
  const { data } = await query.graph({
    entity: "product_variant",
    fields: stockFields,
    filters: { id: ids },
  });
  // Query's generated types do not know which fields were asked for.
  const variants = data as unknown as StockedVariant[];
  return new Map(variants.map((variant) => [variant.id, variant]));
}

async function openCart(container: MedusaContainer, order: OrderRecord): Promise<string> {
  const address = order.shipping_address;
  const { result } = await createCartWorkflow(container).run({
    input: {
      region_id: order.region_id ?? undefined,
      sales_channel_id: order.sales_channel_id ?? undefined,
      currency_code: order.currency_code,
      email: order.email ?? undefined,
      locale: order.locale ?? undefined,
      shipping_address: address
        ? Object.fromEntries(addressFields.map((field) => [field, address[field] ?? undefined]))
        : undefined,
    },
  });
  // What the address route wrote beside the address, and nothing else that an order may have learned since.
  const notes = addressNotes.flatMap((key) =>
    order.metadata?.[key] === undefined ? [] : [[key, order.metadata[key]]],
  );
  const metadata = { ...Object.fromEntries(notes), cart_id: result.id };
  await container.resolve(Modules.CART).updateCarts(result.id, { metadata });
  return result.id;
}

/** @returns false when the goods can't be ordered now: their group pauses, or somebody was quicker. */
async function addLine(
  container: MedusaContainer,
  cartId: string,
  variantId: string,
  quantity: number,
): Promise<boolean> {
  const { errors } = await addToCartWorkflow(container).run({
    input: { cart_id: cartId, items: [{ variant_id: variantId, quantity }] },
    throwOnError: false,
  });
  if (!errors?.length) return true;
  const logger = container.resolve(ContainerRegistrationKeys.LOGGER);
  logger.info(`reorder: variant ${variantId} was left out: ${errors[0]?.error?.message}`);
  return false;
}
