import { groupOrderStatuses } from "@chumchon/contracts";

export type GroupOrderStatus = (typeof groupOrderStatuses)[number];

export const cancelReasons = ["expired", "shopper", "group", "staff"] as const;
export type CancelReason = (typeof cancelReasons)[number];

/** A group order goes forward only; what has left the group can't be cancelled any more, only returned. */
const next: Record<GroupOrderStatus, readonly GroupOrderStatus[]> = {
  awaiting_payment: ["paid", "cancelled"],
  paid: ["accepted", "cancelled"],
  accepted: ["packed", "cancelled"],
  packed: ["shipped", "ready_for_pickup", "cancelled"],
  shipped: ["delivered"],
  ready_for_pickup: ["delivered"],
  delivered: [],
  cancelled: [],
};

/** The statuses from which a group order may go to `status`. */
export function statusesBefore(status: GroupOrderStatus): GroupOrderStatus[] {
  return groupOrderStatuses.filter((from) => next[from].includes(status));
}
