import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework";
import { sendOrderLinkWorkflow } from "../workflows/order/send-order-link";

export default async function mailOrderLink({ event, container }: SubscriberArgs<{ id: string }>) {
  await sendOrderLinkWorkflow(container).run({ input: { order_id: event.data.id } });
}

export const config: SubscriberConfig = {
  event: "order.placed",
  context: { subscriberId: "mail-order-link" },
};
