import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework";
import { BANK_REFUND_MOVED } from "../workflows/refund/announce-bank-refund";
import { mailRefundNewsWorkflow } from "../workflows/refund/mail-refund-news";

export default async function mailRefundNews({ event, container }: SubscriberArgs<{ id: string }>) {
  await mailRefundNewsWorkflow(container).run({ input: { bank_refund_id: event.data.id } });
}

export const config: SubscriberConfig = {
  event: BANK_REFUND_MOVED,
  context: { subscriberId: "mail-refund-news" },
};
