import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { GROUP_ORDER_MODULE } from "../../modules/group-order";
import { heldParts } from "../../modules/group-order/domain/held-parts";
import { refundParts } from "../../modules/group-order/domain/refund-parts";
import type { MoneyEvent } from "../../modules/group-order/domain/share-payments";
import type GroupOrderService from "../../modules/group-order/service";
import type { OrderPayments } from "./order-payments";
import { dueOf, sharesOfOrder } from "./shares-of-order";

/**
 * Says whose every new refund of an order is: the claim that it carries out; the only group, in an order of one; else
 * it goes on the suspense list, and staff say it.
 * @returns whether anything was placed, so that what was read is old
 */
export async function placeRefunds(
  container: MedusaContainer,
  orderId: string,
  read: OrderPayments,
): Promise<boolean> {
  const groupOrders: GroupOrderService = container.resolve(GROUP_ORDER_MODULE);
  let placed = false;
  for (const event of read.events) {
    if (event.kind !== "refund" || event.parts) continue;
    const claimId = read.claimIds[event.id];
    if (claimId) {
      await groupOrders.refunds.settle(claimId, event.id);
      placed = true;
    } else if (await placeWithOnlyGroup(container, orderId, read, event)) {
      placed = true;
    } else {
      await suspend(container, orderId, event);
    }
  }
  return placed;
}

/** Shares must be there first: a refund may be read together with its capture. */
async function placeWithOnlyGroup(
  container: MedusaContainer,
  orderId: string,
  read: OrderPayments,
  event: MoneyEvent,
): Promise<boolean> {
  const [groupOrder, another] = read.groupOrders;
  if (!groupOrder || another) return false;
  const groupOrders: GroupOrderService = container.resolve(GROUP_ORDER_MODULE);
  const { shares, moves } = sharesOfOrder(read.groupOrders, read.payments, read.events);
  await groupOrders.setShares(shares);
  const claims = (await groupOrders.refunds.ofOrder(orderId)).filter(({ state }) => isOpen(state));
  const held = heldParts(dueOf(groupOrder), event.paymentId, moves, claims);
  const cut = refundParts(held, { amountSatang: event.amountSatang });
  if (!cut.ok) return false;
  return groupOrders.refunds.assign(
    { refundId: event.id, paymentId: event.paymentId, groupOrderId: groupOrder.id },
    cut.parts,
  );
}

async function suspend(container: MedusaContainer, orderId: string, event: MoneyEvent): Promise<void> {
  const groupOrders: GroupOrderService = container.resolve(GROUP_ORDER_MODULE);
  const isNew = await groupOrders.suspense.add({
    source: "core",
    orderId,
    paymentId: event.paymentId,
    refundId: event.id,
    amountSatang: event.amountSatang,
    refundedAt: new Date(event.at),
  });
  if (!isNew) return;
  const logger = container.resolve(ContainerRegistrationKeys.LOGGER);
  logger.warn(`Refund ${event.id} of order ${orderId} names no group: it is on the suspense list`);
}

const isOpen = (state: string) => state === "claimed" || state === "unclear";
