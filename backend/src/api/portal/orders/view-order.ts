import type { PortalOrder, PortalOrderDetail } from "@chumchon/contracts";
import type { MedusaContainer } from "@medusajs/framework/types";
import { GROUP_ORDER_MODULE } from "../../../modules/group-order";
import type { WorkOrder } from "../../../modules/group-order/group-work";
import type GroupOrderService from "../../../modules/group-order/service";
import { mayAct, type PortalRole } from "../../../modules/portal-access/domain/portal-acts";
import { readRecipient } from "../../../workflows/group-work/read-recipient";

const instant = (at: Date | null) => (at ? new Date(at).toISOString() : null);

export function toPortalOrder(order: WorkOrder): PortalOrder {
  return {
    id: order.id,
    number: order.number,
    status: order.status,
    paid_at: instant(order.paidAt),
    overdue: order.isOverdue,
    total_satang: order.totalSatang,
    pieces: order.pieces,
    first_title: order.lines[0]?.title ?? "",
    delivery: order.delivery,
  };
}

/** The whole order as the role may see it: a viewer sees no shopper. */
export async function toPortalOrderDetail(
  container: MedusaContainer,
  order: WorkOrder,
  role: PortalRole,
): Promise<PortalOrderDetail> {
  const { carrier, trackingNumber } = order;
  const { cancelRequests }: GroupOrderService = container.resolve(GROUP_ORDER_MODULE);
  const request = (await cancelRequests.latestOf([order.id])).get(order.id);
  return {
    ...toPortalOrder(order),
    item_satang: order.itemSatang,
    discount_satang: order.discountSatang,
    shipping_satang: order.shippingSatang,
    lines: order.lines.map(({ title, quantity, totalSatang }) => ({
      title,
      quantity,
      total_satang: totalSatang,
    })),
    recipient: mayAct(role, "orders.recipient") ? await readRecipient(container, order) : null,
    pickup: order.delivery === "pickup" ? { note: order.pickupNote ?? "" } : null,
    shipment: carrier && trackingNumber ? { carrier, tracking_number: trackingNumber } : null,
    cancel_request: request
      ? {
          state: request.state,
          reason: request.reason,
          note: request.note,
          decision_note: request.decisionNote,
        }
      : null,
    accepted_at: instant(order.acceptedAt),
    packed_at: instant(order.packedAt),
    sent_at: instant(order.sentAt),
    delivered_at: instant(order.deliveredAt),
  };
}
