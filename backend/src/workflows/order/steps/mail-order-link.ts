import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk";
import { env } from "../../../env";
import { MAIL_MODULE } from "../../../modules/mail";
import type MailService from "../../../modules/mail/service";
import { SHOPPER_ACCESS_MODULE } from "../../../modules/shopper-access";
import type ShopperAccessService from "../../../modules/shopper-access/service";
import { orderLinkLetter } from "./order-link-letter";

/** The key is made first (unique per order), so that two events can't send two letters; taken back when sending fails. */
export const mailOrderLinkStep = createStep(
  "mail-order-link",
  async ({ order_id }: { order_id: string }, { container }) => {
    const query = container.resolve(ContainerRegistrationKeys.QUERY);
    const { data } = await query.graph({
      entity: "order",
      fields: ["id", "display_id", "email"],
      filters: { id: order_id },
    });
    const order = data[0];
    if (!order?.email) return new StepResponse({ sent: false });

    const access: ShopperAccessService = container.resolve(SHOPPER_ACCESS_MODULE);
    const token = await access.issueOnce("order", order_id, "mail");
    if (!token) return new StepResponse({ sent: false });
    try {
      const mail: MailService = container.resolve(MAIL_MODULE);
      const link = `${env.SHOP_URL}/orders/${order_id}?key=${token}`;
      const sent = await mail.send(orderLinkLetter(order.email, Number(order.display_id), link));
      if (!sent) await access.withdraw("order", order_id, "mail");
      return new StepResponse({ sent });
    } catch (error) {
      await access.withdraw("order", order_id, "mail");
      throw error;
    }
  },
);
