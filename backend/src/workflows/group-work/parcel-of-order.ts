import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import {
  createOrderFulfillmentWorkflow,
  createOrderShipmentWorkflow,
  markOrderFulfillmentAsDeliveredWorkflow,
} from "@medusajs/medusa/core-flows";
import type { WorkOrder } from "../../modules/group-order/group-work";

type Item = { id: string; quantity: number; detail?: { fulfilled_quantity?: number } | null };
export type Pieces = { id: string; quantity: number }[];

/**
 * Makes core's fulfilment of the group's lines at the group's location: the reservations become stock that is gone.
 * The option is named, because core would take the first of the order, which is another group's.
 */
export async function fulfil(container: MedusaContainer, order: WorkOrder, groupId: string) {
  const query = container.resolve(ContainerRegistrationKeys.QUERY);
  const { data: groups } = await query.graph({
    entity: "enterprise_group",
    fields: ["shipping_option_id", "pickup_option_id", "stock_location.id"],
    filters: { id: groupId },
  });
  const option = order.delivery === "pickup" ? groups[0]?.pickup_option_id : groups[0]?.shipping_option_id;
  const items = await openPieces(container, order);
  const { result } = await createOrderFulfillmentWorkflow(container).run({
    input: {
      order_id: order.orderId,
      items,
      location_id: groups[0]?.stock_location?.id ?? null,
      shipping_option_id: option ?? undefined,
      no_notification: true,
    },
  });
  return { fulfillmentId: result.id, items };
}

export async function ship(
  container: MedusaContainer,
  orderId: string,
  parcel: { fulfillmentId: string; items: Pieces; trackingNumber: string },
): Promise<void> {
  await createOrderShipmentWorkflow(container).run({
    input: {
      order_id: orderId,
      fulfillment_id: parcel.fulfillmentId,
      items: parcel.items,
      labels: [{ tracking_number: parcel.trackingNumber, tracking_url: "#", label_url: "#" }],
      no_notification: true,
    },
  });
}

export async function markDelivered(container: MedusaContainer, orderId: string, fulfillmentId: string) {
  await markOrderFulfillmentAsDeliveredWorkflow(container).run({ input: { orderId, fulfillmentId } });
}

/** What of the group's lines is still in the order and has not left. */
async function openPieces(container: MedusaContainer, order: WorkOrder): Promise<Pieces> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY);
  const { data } = await query.graph({
    entity: "order",
    fields: ["items.*", "items.detail.*"],
    filters: { id: order.orderId },
  });
  // Query's generated types do not know which fields were asked for.
  const items = (data[0] as unknown as { items?: (Item | null)[] } | undefined)?.items ?? [];
  const own = new Set(order.lines.map(({ lineItemId }) => lineItemId));
  return items.flatMap((item) => {
    if (!item || !own.has(item.id)) return [];
    const quantity = Number(item.quantity) - Number(item.detail?.fulfilled_quantity ?? 0);
    return quantity > 0 ? [{ id: item.id, quantity }] : [];
  });
}

/** The pieces of a fulfilment that exists. */
export async function piecesOf(container: MedusaContainer, fulfillmentId: string): Promise<Pieces> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY);
  const { data } = await query.graph({
    entity: "fulfillment",
    fields: ["items.line_item_id", "items.quantity"],
    filters: { id: fulfillmentId },
  });
  type Line = { line_item_id: string | null; quantity: number };
  // Query's types do not know the items of a fulfilment.
  const items = (data[0] as unknown as { items?: Line[] } | undefined)?.items ?? [];
  return items.map((item) => ({ id: item.line_item_id ?? "", quantity: Number(item.quantity) }));
}
