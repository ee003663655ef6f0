import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import type { CancelReason, GroupOrderStatus } from "../../modules/group-order/domain/group-order-status";
import { REVENUE_MODULE } from "../../modules/revenue";
import type RevenueService from "../../modules/revenue/service";
import { cancelGroupOrdersWorkflow } from "./cancel-group-orders";
import { createGroupOrdersWorkflow } from "./create-group-orders";
import { recordPaymentWorkflow } from "./record-payment";
import { type Repair, repairOfOrder } from "./repair-of-order";

const ORDERS_A_PAGE = 100;

/** Core takes an order back when its card is declined; by then the payment provider has long answered. */
const SETTLES_MS = 2 * 60 * 1000;

type Listed<T> = (T | null)[] | null | undefined;
interface OrderRecord {
  id: string;
  status: string;
  created_at: string | Date;
  canceled_at: string | Date | null;
  group_orders?: Listed<{ status: GroupOrderStatus }>;
  payment_collections?: Listed<{
    payments?: Listed<{ captures?: Listed<{ id: string }>; refunds?: Listed<{ id: string }> }>;
  }>;
}

const fields = [
  "id",
  "status",
  "created_at",
  "canceled_at",
  "group_orders.status",
  "payment_collections.payments.captures.id",
  "payment_collections.payments.refunds.id",
];

export interface SweepResult {
  readonly orders: number;
  readonly repaired: number;
  readonly failed: number;
}

/**
 * Runs what orders placed since `createdAfter` still need. A failure is logged and does not keep the other
 * orders waiting; the next sweep tries it again.
 */
export async function sweepOrders(container: MedusaContainer, createdAfter: Date): Promise<SweepResult> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY);
  const result = { orders: 0, repaired: 0, failed: 0 };
  for (let skip = 0; ; skip += ORDERS_A_PAGE) {
    const page = await query.graph({
      entity: "order",
      fields,
      filters: { created_at: { $gte: createdAfter } },
      pagination: { take: ORDERS_A_PAGE, skip, order: { id: "ASC" } },
    });
    // Query's generated types do not know which fields were asked for.
    const orders = page.data as unknown as OrderRecord[];
    await sweepPage(container, orders, result);
    if (orders.length < ORDERS_A_PAGE) return result;
  }
}

async function sweepPage(
  container: MedusaContainer,
  orders: readonly OrderRecord[],
  result: { orders: number; repaired: number; failed: number },
): Promise<void> {
  const revenue: RevenueService = container.resolve(REVENUE_MODULE);
  const logger = container.resolve(ContainerRegistrationKeys.LOGGER);
  const postedIds = await revenue.postedMoneyIds(orders.map((order) => order.id));
  result.orders += orders.length;
  for (const order of orders) {
    const repair = repairOfOrder({
      isSettled: Date.now() - new Date(order.created_at).getTime() > SETTLES_MS,
      isCancelled: order.status === "canceled" || order.canceled_at !== null,
      groupOrderStatuses: present(order.group_orders).map((groupOrder) => groupOrder.status),
      moneyIds: moneyIdsOf(order),
      postedIds,
    });
    if (!repair) continue;
    try {
      await run(container, repair, order.id);
      result.repaired += 1;
    } catch (problem) {
      result.failed += 1;
      const reason = problem instanceof Error ? problem.message : String(problem);
      logger.error(`Sweep: ${repair} of order ${order.id} failed: ${reason}`);
    }
  }
}

async function run(container: MedusaContainer, repair: Repair, orderId: string): Promise<void> {
  const input = { order_id: orderId };
  if (repair === "create") await createGroupOrdersWorkflow(container).run({ input });
  if (repair === "record") await recordPaymentWorkflow(container).run({ input });
  if (repair === "cancel") {
    const reason = await cancelReasonOf(container, orderId);
    await cancelGroupOrdersWorkflow(container).run({ input: { ...input, reason } });
  }
}

/** As our ledger of charges has it; an order that was cancelled without it was cancelled by staff. */
async function cancelReasonOf(container: MedusaContainer, orderId: string): Promise<CancelReason> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY);
  const { data } = await query.graph({
    entity: "payment_attempt",
    fields: ["order_cancel_reason"],
    filters: { order_id: orderId },
  });
  const reasons = (data as unknown as { order_cancel_reason: CancelReason | null }[]).map(
    (attempt) => attempt.order_cancel_reason,
  );
  return reasons.find((reason) => reason !== null) ?? "staff";
}

function moneyIdsOf(order: OrderRecord): string[] {
  const payments = present(order.payment_collections).flatMap((collection) => present(collection.payments));
  return payments.flatMap((payment) =>
    [...present(payment.captures), ...present(payment.refunds)].map((event) => event.id),
  );
}

function present<T>(list: Listed<T>): T[] {
  return (list ?? []).flatMap((each) => (each === null ? [] : [each]));
}
