import type { GroupOrderStatus } from "../../modules/group-order/domain/group-order-status";

/** What the sweep sees of one order. */
export interface OrderState {
  /** Placed a while ago: while its card is being charged, an order may still vanish with everything of it. */
  readonly isSettled: boolean;
  readonly isCancelled: boolean;
  readonly groupOrderStatuses: readonly GroupOrderStatus[];
  /** Ids of Medusa's captures and refunds. */
  readonly moneyIds: readonly string[];
  /** Those of them that have income entries. */
  readonly postedIds: ReadonlySet<string>;
}

export type Repair = "create" | "record" | "cancel";

/**
 * Which of our workflows an order still needs, because an event was lost or the process died in between.
 * Each is safe to run for nothing: a refund of delivery alone has no entry and is recorded again and again.
 */
export function repairOfOrder(order: OrderState): Repair | null {
  if (order.moneyIds.some((id) => !order.postedIds.has(id))) return "record";
  const open = order.groupOrderStatuses.some((status) => stillCancellable.has(status));
  if (order.isCancelled) return open ? "cancel" : null;
  return order.isSettled && order.groupOrderStatuses.length === 0 ? "create" : null;
}

const stillCancellable: ReadonlySet<GroupOrderStatus> = new Set([
  "awaiting_payment",
  "paid",
  "accepted",
  "packed",
]);
