import type { PortalOrderDetail } from "@chumchon/contracts";
import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import type { WorkOrder } from "../../modules/group-order/group-work";

const whileNeeded: readonly WorkOrder["status"][] = [
  "paid",
  "accepted",
  "packed",
  "shipped",
  "ready_for_pickup",
];

/** What the parcel needs of the shopper, and only while it needs it. */
export async function readRecipient(
  container: MedusaContainer,
  order: WorkOrder,
): Promise<PortalOrderDetail["recipient"]> {
  if (!whileNeeded.includes(order.status)) return null;
  const query = container.resolve(ContainerRegistrationKeys.QUERY);
  const { data } = await query.graph({
    entity: "order",
    fields: ["shipping_address.*"],
    filters: { id: order.orderId },
  });
  const address = data[0]?.shipping_address;
  if (!address) return null;
  const text = (...parts: (string | null | undefined)[]) => parts.filter(Boolean).join(" ");
  return {
    name: text(address.first_name, address.last_name),
    phone: address.phone ?? "",
    lines: [
      text(address.address_1),
      text(address.address_2, address.city),
      text(address.province, address.postal_code),
    ].filter((line) => line !== ""),
  };
}
