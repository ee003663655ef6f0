import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { env } from "../../env";
import { type ParcelStep, stepLetter } from "../../modules/alert/domain/step-letter";
import { GROUP_ORDER_MODULE } from "../../modules/group-order";
import type GroupOrderService from "../../modules/group-order/service";
import { MAIL_MODULE } from "../../modules/mail";
import type MailService from "../../modules/mail/service";
import { SHOPPER_ACCESS_MODULE } from "../../modules/shopper-access";
import type ShopperAccessService from "../../modules/shopper-access/service";

type Step = { step: ParcelStep; groupOrderId: string; orderId: string };

/** The letter of one step of a parcel, to the shopper who gave an address; without one there is nobody to write to. */
export async function writeToShopper(container: MedusaContainer, groupId: string, step: Step): Promise<void> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY);
  const { work }: GroupOrderService = container.resolve(GROUP_ORDER_MODULE);
  const [{ data: orders }, { data: groups }, part] = await Promise.all([
    query.graph({ entity: "order", fields: ["display_id", "email"], filters: { id: step.orderId } }),
    query.graph({ entity: "enterprise_group", fields: ["name", "pickup_note"], filters: { id: groupId } }),
    work.find(groupId, step.groupOrderId),
  ]);
  const email = orders[0]?.email;
  if (!email || !part) return;
  const access: ShopperAccessService = container.resolve(SHOPPER_ACCESS_MODULE);
  const token = await access.issue("order", step.orderId);
  const letter = stepLetter(
    {
      step: step.step,
      groupName: groups[0]?.name ?? "",
      orderNo: Number(orders[0]?.display_id),
      tracking: step.step === "shipped" ? part.trackingNumber : null,
      pickupNote: step.step === "ready_for_pickup" ? (groups[0]?.pickup_note ?? part.pickupNote) : null,
    },
    `${env.SHOP_URL}/orders/${step.orderId}?key=${token}`,
  );
  const mail: MailService = container.resolve(MAIL_MODULE);
  await mail.send({ to: email, ...letter });
}
