import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework";
import { cutOrder } from "../workflows/group-order/create-group-orders";

/** Placed is not paid: this freezes what each group was ordered, nothing more. Lost events are swept up. */
export default async function orderPlaced({ event, container }: SubscriberArgs<{ id: string }>) {
  await cutOrder(container, event.data.id);
}

export const config: SubscriberConfig = {
  event: "order.placed",
  context: { subscriberId: "create-group-orders" },
};
