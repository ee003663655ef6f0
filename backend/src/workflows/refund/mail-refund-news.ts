import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import {
  createStep,
  createWorkflow,
  StepResponse,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk";
import { env } from "../../env";
import { MAIL_MODULE } from "../../modules/mail";
import type MailService from "../../modules/mail/service";
import { PAYMENT_RESOLUTION_MODULE } from "../../modules/payment-resolution";
import type { BankRefundRow } from "../../modules/payment-resolution/bank-refund-row";
import type PaymentResolutionService from "../../modules/payment-resolution/service";
import { SHOPPER_ACCESS_MODULE } from "../../modules/shopper-access";
import type ShopperAccessService from "../../modules/shopper-access/service";
import { errorMessage } from "../payment/error-message";
import { type RefundNews, refundLetter } from "./refund-letter";

/** A letter that could not leave is tried again for so long. */
const TRY_HOURS = 48;
const A_RUN = 200;

/** Tells one shopper what the refund by bank needs now, or everybody whose letter has not left yet. */
type NewsInput = { bank_refund_id?: string };

export const mailRefundNewsStep = createStep(
  "mail-refund-news",
  async ({ bank_refund_id }: NewsInput, { container }) => {
    const { bankRefunds } = container.resolve<PaymentResolutionService>(PAYMENT_RESOLUTION_MODULE);
    if (bank_refund_id) {
      const refund = await bankRefunds.find(bank_refund_id);
      return new StepResponse({ sent: refund && (await tell(container, refund)) ? 1 : 0 });
    }
    let sent = 0;
    for (const refund of await bankRefunds.listToTell(TRY_HOURS, A_RUN)) {
      if (await tellQuietly(container, refund)) sent += 1;
    }
    return new StepResponse({ sent });
  },
);

export const mailRefundNewsWorkflow = createWorkflow(
  "mail-refund-news-workflow",
  (input: NewsInput) => new WorkflowResponse(mailRefundNewsStep(input)),
);

/** The key is made first (unique per refund and news), so that no shopper gets the same letter twice. */
async function tell(container: MedusaContainer, refund: BankRefundRow): Promise<boolean> {
  const news = newsOf(refund);
  if (!news || !refund.orderId) return false;
  const order = await readOrder(container, refund.orderId);
  if (!order?.email) return false;
  const access: ShopperAccessService = container.resolve(SHOPPER_ACCESS_MODULE);
  const purpose = `refund-${news}:${refund.id}` as const;
  const token = await access.issueOnce("order", refund.orderId, purpose);
  if (!token) return false;
  const mail: MailService = container.resolve(MAIL_MODULE);
  let sent = false;
  try {
    sent = await mail.send(
      refundLetter(news, {
        to: order.email,
        orderNumber: Number(order.display_id),
        amountSatang: refund.amountSatang,
        link: `${env.SHOP_URL}/orders/${refund.orderId}/refund?key=${token}`,
        last4: refund.accountLast4,
      }),
    );
  } finally {
    if (!sent) await access.withdraw("order", refund.orderId, purpose);
  }
  return sent;
}

/** One mailbox that refuses does not keep the other shoppers waiting. */
async function tellQuietly(container: MedusaContainer, refund: BankRefundRow): Promise<boolean> {
  try {
    return await tell(container, refund);
  } catch (error) {
    const logger = container.resolve(ContainerRegistrationKeys.LOGGER);
    logger.warn(`refund letter ${refund.id}: ${errorMessage(error)}`);
    return false;
  }
}

function newsOf({ state }: BankRefundRow): RefundNews | undefined {
  if (state === "awaiting_account") return "account";
  return state === "done" ? "paid" : undefined;
}

async function readOrder(container: MedusaContainer, orderId: string) {
  const query = container.resolve(ContainerRegistrationKeys.QUERY);
  const { data } = await query.graph({
    entity: "order",
    fields: ["id", "display_id", "email"],
    filters: { id: orderId },
  });
  return data[0];
}
