import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { GROUP_ORDER_MODULE } from "../../modules/group-order";
import type { FrozenGroupOrder } from "../../modules/group-order/frozen-order";
import type GroupOrderService from "../../modules/group-order/service";
import { PAYMENT_RESOLUTION_MODULE } from "../../modules/payment-resolution";
import type { AttemptRow } from "../../modules/payment-resolution/attempt-row";
import type PaymentResolutionService from "../../modules/payment-resolution/service";
import { readOrderPayments } from "../group-order/order-payments";
import { recordPaymentWorkflow } from "../group-order/record-payment";
import { refusedRefund } from "./refund-refusal";

/** A payment of an order that money can be given back from. */
export interface RefundablePayment {
  readonly id: string;
  readonly sessionId: string;
  readonly attempt: AttemptRow;
}

interface OrderRecord {
  id: string;
  status: string;
  canceled_at: Date | string | null;
}

/**
 * One group's part of a paid order, and the payments it was paid with. Shares are brought up to date first.
 * @throws MedusaError group_order_not_found, order_cancelled, order_being_edited
 */
export async function readRefundable(
  container: MedusaContainer,
  groupOrderId: string,
): Promise<{ groupOrder: FrozenGroupOrder; payments: RefundablePayment[] }> {
  const groupOrders: GroupOrderService = container.resolve(GROUP_ORDER_MODULE);
  const orderId = await orderOfGroupOrder(container, groupOrderId);
  await refuseUnlessLive(container, orderId);
  await recordPaymentWorkflow(container).run({ input: { order_id: orderId } });
  const read = await readOrderPayments(container, orderId);
  const groupOrder = (await groupOrders.ofOrder(orderId)).find((each) => each.id === groupOrderId);
  if (!groupOrder) throw refusedRefund("group_order_not_found");
  const { attempts } = container.resolve<PaymentResolutionService>(PAYMENT_RESOLUTION_MODULE);
  const payments: RefundablePayment[] = [];
  for (const { id, sessionId } of read.payments) {
    const attempt = sessionId ? await attempts.findBySession(sessionId) : undefined;
    if (attempt && sessionId) payments.push({ id, sessionId, attempt });
  }
  return { groupOrder, payments };
}

export async function orderOfGroupOrder(container: MedusaContainer, groupOrderId: string): Promise<string> {
  const groupOrders: GroupOrderService = container.resolve(GROUP_ORDER_MODULE);
  const [found] = await groupOrders.listGroupOrders({ id: groupOrderId }, { take: 1 });
  if (!found) throw refusedRefund("group_order_not_found");
  return found.order_id;
}

/** Core would refuse a refund of a cancelled order, or one that is being edited, only after the money has left. */
export async function refuseUnlessLive(container: MedusaContainer, orderId: string): Promise<void> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY);
  const { data } = await query.graph({
    entity: "order",
    fields: ["id", "status", "canceled_at"],
    filters: { id: orderId },
  });
  // Query's generated types do not know which fields were asked for.
  const order = data[0] as unknown as OrderRecord | undefined;
  if (!order) throw refusedRefund("group_order_not_found");
  if (order.canceled_at !== null || order.status === "canceled") throw refusedRefund("order_cancelled");
  const changes = await query.graph({
    entity: "order_change",
    fields: ["id"],
    filters: { order_id: orderId, status: ["pending", "requested"] },
  });
  if (changes.data.length > 0) throw refusedRefund("order_being_edited");
}
