import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { recordPaymentWorkflow } from "../workflows/group-order/record-payment";

/** Core emits it when a refund stands in the order's books; the sweep finds the refunds whose event was lost. */
export default async function paymentRefunded({ event, container }: SubscriberArgs<{ id: string }>) {
  const query = container.resolve(ContainerRegistrationKeys.QUERY);
  const { data } = await query.graph({
    entity: "payment",
    fields: ["payment_collection.order.id"],
    filters: { id: event.data.id },
  });
  const orderId = data[0]?.payment_collection?.order?.id;
  if (orderId) await recordPaymentWorkflow(container).run({ input: { order_id: orderId } });
}

export const config: SubscriberConfig = {
  event: "payment.refunded",
  context: { subscriberId: "record-refund" },
};
