import type { RequestCancelBody } from "@chumchon/contracts";
import type { MedusaContainer } from "@medusajs/framework/types";
import { AUDIT_MODULE } from "../../modules/audit";
import type { AuditActor } from "../../modules/audit/domain/audit-act";
import type AuditService from "../../modules/audit/service";
import { GROUP_ORDER_MODULE } from "../../modules/group-order";
import type GroupOrderService from "../../modules/group-order/service";
import { notFound, PortalRefusal } from "../portal-access/portal-refusal";

type Request = { groupId: string; id: string; body: RequestCancelBody; actor: AuditActor };

/**
 * A group asks staff to cancel its part of an order: it can't send the goods. Nothing else changes until staff decide.
 * @throws PortalRefusal 404, 409 `order_moved_on` for a part that was sent or cancelled
 */
export async function requestCancel(container: MedusaContainer, { groupId, id, body, actor }: Request) {
  const { work, cancelRequests }: GroupOrderService = container.resolve(GROUP_ORDER_MODULE);
  const order = await work.find(groupId, id);
  if (!order) throw notFound();
  if (!["paid", "accepted", "packed"].includes(order.status)) {
    throw new PortalRefusal(409, "order_moved_on", "ออเดอร์นี้เปลี่ยนสถานะไปแล้ว กรุณาตรวจสอบอีกครั้ง");
  }
  const requestedBy = `${actor.type}:${actor.id}`;
  const request = await cancelRequests.open({ groupOrderId: order.id, ...body, requestedBy });
  const audit: AuditService = container.resolve(AUDIT_MODULE);
  await audit.record([
    {
      act: "group_order.cancel_requested",
      actor,
      on_behalf_of: groupId,
      subject: { type: "group_order", id: order.id },
      after: { reason: request.reason, request_id: request.id },
      note: request.note,
      once_key: `cancel_request:${request.id}`,
    },
  ]);
}
