import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys, MedusaError, Modules } from "@medusajs/framework/utils";
import {
  createStep,
  createWorkflow,
  StepResponse,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk";
import { addToCartWorkflow, createCartWorkflow } from "@medusajs/medusa/core-flows";
import { type CartHead, cartHeadFields, cartHeadOf } from "./cart-head";
import { freeOf, type StockedVariant, stockFields } from "./free-stock";

export type MissingLine = { title: string; wanted: number; taken: number };
export type ReorderResult = { cart_id: string; missing: MissingLine[] };

type OrderRecord = CartHead & {
  items: { title: string; product_title: string | null; variant_id: string | null; quantity: number }[];
};

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
    // Quantities live beside the items in core's tables and come only with all of an item.
    fields: [...cartHeadFields, "items.*"],
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
  const head = cartHeadOf(order);
  const { result } = await createCartWorkflow(container).run({ input: head });
  // The pieces held for a cart are let go by the order that names it.
  const metadata = { ...head.metadata, cart_id: result.id };
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
