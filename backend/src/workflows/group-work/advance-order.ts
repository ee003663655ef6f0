import type { AdvanceOrderBody } from "@chumchon/contracts";
import type { MedusaContainer } from "@medusajs/framework/types";
import { Modules } from "@medusajs/framework/utils";
import { AUDIT_MODULE } from "../../modules/audit";
import type { AuditActor } from "../../modules/audit/domain/audit-act";
import type AuditService from "../../modules/audit/service";
import { GROUP_ORDER_MODULE } from "../../modules/group-order";
import { readTrackingNumber } from "../../modules/group-order/domain/tracking-number";
import type { WorkOrder } from "../../modules/group-order/group-work";
import type GroupOrderService from "../../modules/group-order/service";
import { notFound, PortalRefusal } from "../portal-access/portal-refusal";
import { withOrderLock } from "../refund/with-order-lock";
import { fulfil, markDelivered, piecesOf, ship } from "./parcel-of-order";

type Advance = { groupId: string; id: string; step: AdvanceOrderBody; actor: AuditActor };

/** What the shopper is told, and the audit log: a group order went one step on. */
export const groupOrderAdvanced = "group-order.advanced";

const needs = {
  accepted: ["paid"],
  packed: ["accepted"],
  shipped: ["packed"],
  ready_for_pickup: ["packed"],
  delivered: ["shipped", "ready_for_pickup"],
} as const;

/**
 * Takes a group order one step on. Under the order's lock, which refunds and cancelling hold too, so that nothing is
 * sent that is being cancelled; the step that is already taken answers as if it had just been taken.
 *
 * @throws PortalRefusal 404, 409 `order_moved_on`, 409 `delivery_differs`, 400 `tracking_invalid`
 */
export async function advanceOrder(container: MedusaContainer, { groupId, id, step, actor }: Advance) {
  const orders: GroupOrderService = container.resolve(GROUP_ORDER_MODULE);
  const seen = await orders.work.find(groupId, id);
  if (!seen) throw notFound();
  const parcel = parcelOf(step);
  return withOrderLock(container, seen.orderId, async () => {
    const order = (await orders.work.find(groupId, id)) ?? seen;
    if (order.status === step.to) return;
    if (!(needs[step.to] as readonly string[]).includes(order.status)) throw movedOn(order);
    assertOwnWay(order, step);
    const moved = await carry(container, orders, { order, groupId, step, parcel });
    if (!moved) throw movedOn(order);
    await record(container, order, groupId, step, actor);
  });
}

type Carry = {
  order: WorkOrder;
  groupId: string;
  step: AdvanceOrderBody;
  parcel: { carrier: Extract<AdvanceOrderBody, { to: "shipped" }>["carrier"]; trackingNumber: string } | null;
};

/** Core first, our status last: cut off between, the next try finds the fulfilment and goes on. */
async function carry(
  container: MedusaContainer,
  orders: GroupOrderService,
  { order, groupId, step, parcel }: Carry,
) {
  if (step.to === "accepted" || step.to === "packed") return orders.work.take(order.id, step.to);
  if (step.to === "delivered") {
    if (order.fulfillmentId) await markDelivered(container, order.orderId, order.fulfillmentId);
    return orders.work.take(order.id, "delivered");
  }
  const fulfillmentId = order.fulfillmentId ?? (await fulfilOnce(container, orders, order, groupId));
  if (!parcel) return orders.work.take(order.id, "ready_for_pickup", { fulfillmentId });
  const items = await piecesOf(container, fulfillmentId);
  await ship(container, order.orderId, { fulfillmentId, items, trackingNumber: parcel.trackingNumber });
  return orders.work.take(order.id, "shipped", { fulfillmentId, ...parcel });
}

async function fulfilOnce(
  container: MedusaContainer,
  orders: GroupOrderService,
  order: WorkOrder,
  groupId: string,
) {
  const { fulfillmentId } = await fulfil(container, order, groupId);
  await orders.work.rememberFulfillment(order.id, fulfillmentId);
  return fulfillmentId;
}

function parcelOf(step: AdvanceOrderBody): Carry["parcel"] {
  if (step.to !== "shipped") return null;
  const trackingNumber = readTrackingNumber(step.carrier, step.tracking_number);
  if (trackingNumber) return { carrier: step.carrier, trackingNumber };
  throw new PortalRefusal(400, "tracking_invalid", "เลขพัสดุไม่ตรงกับขนส่งที่เลือก กรุณาตรวจสอบตัวเลขและขนส่งอีกครั้ง", {
    fields: { tracking_number: "invalid" },
  });
}

/** Who paid for a parcel gets one, and who comes to fetch the goods is not sent any. */
function assertOwnWay({ delivery }: WorkOrder, { to }: AdvanceOrderBody): void {
  if (to === "shipped" && delivery === "pickup") {
    throw new PortalRefusal(409, "delivery_differs", "ลูกค้าเลือกมารับเองที่กลุ่ม กด “พร้อมให้มารับ” เมื่อเตรียมของเสร็จ");
  }
  if (to === "ready_for_pickup" && delivery === "parcel") {
    throw new PortalRefusal(409, "delivery_differs", "ลูกค้าจ่ายค่าส่งแล้ว กรุณาส่งพัสดุและบันทึกเลขพัสดุ");
  }
}

const movedOn = ({ status }: WorkOrder) =>
  new PortalRefusal(409, "order_moved_on", "ออเดอร์นี้เปลี่ยนสถานะไปแล้ว กรุณาตรวจสอบอีกครั้ง", {
    details: { status },
  });

async function record(
  container: MedusaContainer,
  order: WorkOrder,
  groupId: string,
  step: AdvanceOrderBody,
  actor: AuditActor,
): Promise<void> {
  const audit: AuditService = container.resolve(AUDIT_MODULE);
  await audit.record([
    {
      act: "group_order.advanced",
      actor,
      on_behalf_of: groupId,
      subject: { type: "group_order", id: order.id },
      before: { status: order.status },
      after: { status: step.to },
      once_key: `group_order:${order.id}:${step.to}`,
    },
  ]);
  await container
    .resolve(Modules.EVENT_BUS)
    .emit({ name: groupOrderAdvanced, data: { id: order.id, group_id: groupId, status: step.to } });
}
