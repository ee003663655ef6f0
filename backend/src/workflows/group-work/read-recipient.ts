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

type Part = string | null | undefined;
type Address = Partial<Record<"address_1" | "address_2" | "city" | "province" | "postal_code", Part>>;

const text = (...parts: Part[]) => parts.filter(Boolean).join(" ");

const addressLines = ({ address_1, address_2, city, province, postal_code }: Address) =>
  [text(address_1), text(address_2, city), text(province, postal_code)].filter((line) => line !== "");

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
  return {
    name: text(address.first_name, address.last_name),
    phone: address.phone ?? "",
    // Who comes to the group has to be known there, not where they live.
    lines: order.delivery === "pickup" ? [] : addressLines(address),
  };
}
