import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import {
  beginOrderEditOrderWorkflow,
  cancelBeginOrderEditWorkflow,
  confirmOrderEditRequestWorkflow,
  orderEditUpdateItemQuantityWorkflow,
} from "@medusajs/medusa/core-flows";
import { refusedRefund } from "./refund-refusal";

interface OrderRecord {
  items?: ({ id: string; quantity: number; detail?: { fulfilled_quantity?: number } | null } | null)[] | null;
}

/**
 * Takes lines out of a paid order by core's order edit: its total falls, their stock is free again, and what was paid
 * for them is owed to the shopper. Lines that are out already are left alone; an edit of ours that was cut off is begun
 * anew.
 * @throws MedusaError group_order_shipped when goods of these lines have left
 */
export async function removeLines(
  container: MedusaContainer,
  orderId: string,
  lineItemIds: readonly string[],
  by: { actorId: string | null; note: string },
): Promise<void> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY);
  const { data } = await query.graph({
    entity: "order",
    fields: ["items.*", "items.detail.*"],
    filters: { id: orderId },
  });
  // Query's generated types do not know which fields were asked for.
  const items = (data[0] as unknown as OrderRecord | undefined)?.items ?? [];
  const left = items.flatMap((item) =>
    item && lineItemIds.includes(item.id) && Number(item.quantity) > 0 ? [item] : [],
  );
  if (left.length === 0) return;
  if (left.some((item) => Number(item.detail?.fulfilled_quantity ?? 0) > 0)) {
    throw refusedRefund("group_order_shipped");
  }
  await beginOrderEditOrderWorkflow(container).run({
    input: { order_id: orderId, created_by: by.actorId ?? undefined, internal_note: by.note },
  });
  try {
    await orderEditUpdateItemQuantityWorkflow(container).run({
      input: { order_id: orderId, items: left.map(({ id }) => ({ id, quantity: 0 })) },
    });
    await confirmOrderEditRequestWorkflow(container).run({
      input: { order_id: orderId, confirmed_by: by.actorId ?? undefined },
    });
  } catch (error) {
    await cancelBeginOrderEditWorkflow(container).run({ input: { order_id: orderId }, throwOnError: false });
    throw error;
  }
}

/** An edit with this note was begun by us, and the process died before it was confirmed. */
export async function dropOwnEdit(container: MedusaContainer, orderId: string, note: string): Promise<void> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY);
  const { data } = await query.graph({
    entity: "order_change",
    fields: ["id", "internal_note"],
    filters: { order_id: orderId, status: ["pending", "requested"] },
  });
  const changes = data as unknown as { internal_note: string | null }[];
  if (!changes.some((change) => change.internal_note === note)) return;
  await cancelBeginOrderEditWorkflow(container).run({ input: { order_id: orderId } });
}
