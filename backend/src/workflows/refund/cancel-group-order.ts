import type { MedusaContainer } from "@medusajs/framework/types";
import {
  createStep,
  createWorkflow,
  StepResponse,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk";
import { AUDIT_MODULE } from "../../modules/audit";
import type { AuditActor } from "../../modules/audit/domain/audit-act";
import type AuditService from "../../modules/audit/service";
import { GROUP_ORDER_MODULE } from "../../modules/group-order";
import type { FrozenGroupOrder } from "../../modules/group-order/frozen-order";
import type { RefundClaimRow } from "../../modules/group-order/refund-claim-row";
import type GroupOrderService from "../../modules/group-order/service";
import { claimRefund } from "./claim-refund";
import { carryOut, type RefundResult } from "./refund-group-order";
import { refusedRefund } from "./refund-refusal";
import { orderOfGroupOrder, type RefundablePayment, readRefundable } from "./refundable-order";
import { dropOwnEdit, removeLines } from "./remove-lines";
import { withOrderLock } from "./with-order-lock";

export type CancelGroupOrderInput = {
  group_order_id: string;
  /** Who could not or would not: the group, or CPA's staff. */
  reason: "group" | "staff";
  note?: string | null | undefined;
  actor: AuditActor;
  request_id?: string | null;
};

export type CancelGroupOrderResult = { refunds: RefundResult[] };

/**
 * Cancels one group's part of a paid order: what it holds is claimed, its lines leave the order by core's order edit,
 * its goods are for sale again, and the money goes back. The other groups' parts stay as they are. Cut off anywhere, it
 * can be run again and goes on.
 */
export const cancelGroupOrderStep = createStep(
  "cancel-group-order",
  async (input: CancelGroupOrderInput, { container }) => {
    const orderId = await orderOfGroupOrder(container, input.group_order_id);
    const refunds = await withOrderLock(container, orderId, () => cancelUnderLock(container, orderId, input));
    return new StepResponse<CancelGroupOrderResult>({ refunds });
  },
);

export const cancelGroupOrderWorkflow = createWorkflow(
  "cancel-group-order-workflow",
  (input: CancelGroupOrderInput) => new WorkflowResponse(cancelGroupOrderStep(input)),
);

async function cancelUnderLock(
  container: MedusaContainer,
  orderId: string,
  input: CancelGroupOrderInput,
): Promise<RefundResult[]> {
  const groupOrders: GroupOrderService = container.resolve(GROUP_ORDER_MODULE);
  const editNote = `group_order:${input.group_order_id}`;
  await dropOwnEdit(container, orderId, editNote);
  const { groupOrder, payments } = await readRefundable(container, input.group_order_id);
  refuseUncancellable(groupOrder);
  const claimed = await claimAll(container, groupOrder, payments, input);
  try {
    const lines = groupOrder.lines.map((line) => line.lineItemId);
    await removeLines(container, orderId, lines, { actorId: input.actor.id, note: editNote });
  } catch (error) {
    for (const { claim } of claimed) await groupOrders.refunds.release(claim.id, "the order was not changed");
    throw error;
  }
  if (await groupOrders.cancelOne(groupOrder.id, input.reason)) await logCancel(container, groupOrder, input);
  const results: RefundResult[] = [];
  for (const { claim, payment } of claimed) results.push(await carryOut(container, claim, payment, input));
  return results;
}

function refuseUncancellable(groupOrder: FrozenGroupOrder): void {
  if (groupOrder.status === "awaiting_payment") throw refusedRefund("order_not_paid");
  if (!["paid", "accepted", "packed", "cancelled"].includes(groupOrder.status)) {
    throw refusedRefund("group_order_shipped");
  }
}

/** Everything that the group's part still holds, of every payment. Refunds made before are left as they are. */
async function claimAll(
  container: MedusaContainer,
  groupOrder: FrozenGroupOrder,
  payments: readonly RefundablePayment[],
  input: CancelGroupOrderInput,
): Promise<{ claim: RefundClaimRow; payment: RefundablePayment }[]> {
  const { refunds } = container.resolve<GroupOrderService>(GROUP_ORDER_MODULE);
  const earlier = await refunds.ofOrder(groupOrder.orderId);
  const claimed = [];
  for (const payment of payments) {
    const seen = await refunds.seenShare(groupOrder.id, payment.id);
    const left = seen ? seen.capturedSatang - seen.refundedSatang - seen.claimedSatang : 0;
    const key = `cancel:${groupOrder.id}:${payment.id}`;
    const begun = earlier.filter((claim) => claim.key.startsWith(key));
    const open = begun.find(({ state }) => state === "claimed" || state === "unclear");
    if (!open && left <= 0) continue;
    const claim =
      open ??
      (await claimRefund(container, groupOrder, {
        // A claim that was released stays in the books: the next one has a key of its own.
        key: `${key}:${begun.length + 1}`,
        paymentId: payment.id,
        wanted: "all",
        via: payment.attempt.method === "promptpay" ? "bank" : "omise",
        reason: "cancelled",
        note: input.note ?? null,
        omiseRefundId: null,
        requestedBy: input.actor.id,
      }));
    claimed.push({ claim, payment });
  }
  return claimed;
}

async function logCancel(
  container: MedusaContainer,
  groupOrder: FrozenGroupOrder,
  input: CancelGroupOrderInput,
): Promise<void> {
  const audit: AuditService = container.resolve(AUDIT_MODULE);
  await audit.record([
    {
      act: "group_order.cancelled",
      actor: input.actor,
      on_behalf_of: input.reason === "group" ? groupOrder.groupId : null,
      subject: { type: "group_order", id: groupOrder.id },
      before: { status: groupOrder.status },
      after: { status: "cancelled", reason: input.reason },
      note: input.note ?? null,
      request_id: input.request_id ?? null,
      once_key: `group_order.cancelled:${groupOrder.id}`,
    },
  ]);
}
