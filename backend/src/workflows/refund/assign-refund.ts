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
import { refundParts } from "../../modules/group-order/domain/refund-parts";
import type { FrozenGroupOrder } from "../../modules/group-order/frozen-order";
import type GroupOrderService from "../../modules/group-order/service";
import { recordPaymentWorkflow } from "../group-order/record-payment";
import { claimRefund, heldNow } from "./claim-refund";
import { executeRefund } from "./execute-refund";
import { refusedRefund } from "./refund-refusal";
import { readRefundable } from "./refundable-order";
import { withOrderLock } from "./with-order-lock";

export type AssignRefundInput = {
  suspended_refund_id: string;
  group_order_id: string;
  actor: AuditActor;
  request_id?: string | null;
};

/**
 * Says whose a refund is that named no group. One that core has is shared to that group; one that was made in the Omise
 * dashboard is first written into core's books, where the provider looks it up at Omise and makes none.
 */
export const assignRefundStep = createStep(
  "assign-refund",
  async (input: AssignRefundInput, { container }) => {
    await assignRefund(container, input);
    return new StepResponse({ assigned: true });
  },
);

export const assignRefundWorkflow = createWorkflow(
  "assign-refund-workflow",
  (input: AssignRefundInput) => new WorkflowResponse(assignRefundStep(input)),
);

export async function assignRefund(container: MedusaContainer, input: AssignRefundInput): Promise<void> {
  const groupOrders: GroupOrderService = container.resolve(GROUP_ORDER_MODULE);
  const [found] = await groupOrders.listSuspendedRefunds({ id: input.suspended_refund_id }, { take: 1 });
  if (!found) throw refusedRefund("refund_not_found");
  await withOrderLock(container, found.order_id, async () => {
    const [row] = await groupOrders.listSuspendedRefunds({ id: found.id }, { take: 1 });
    if (row?.state !== "open") throw refusedRefund("wrong_state");
    const { groupOrder } = await readRefundable(container, input.group_order_id);
    if (groupOrder.orderId !== row.order_id) throw refusedRefund("group_order_not_found");
    const refund = { paymentId: row.payment_id, amountSatang: row.amount_satang };
    if (row.refund_id) await shareRefund(container, groupOrder, { ...refund, refundId: row.refund_id });
    else
      await bookFound(container, groupOrder, { ...refund, omiseRefundId: row.omise_refund_id ?? "" }, input);
    await groupOrders.suspense.markAssigned(row.id, groupOrder.id, input.actor.id);
    await recordPaymentWorkflow(container).run({ input: { order_id: row.order_id } });
  });
  const audit: AuditService = container.resolve(AUDIT_MODULE);
  await audit.record([
    {
      act: "suspended_refund.assigned",
      actor: input.actor,
      subject: { type: "suspended_refund", id: found.id },
      after: { group_order_id: input.group_order_id, amount_satang: found.amount_satang },
      request_id: input.request_id ?? null,
      once_key: `suspended_refund.assigned:${found.id}`,
    },
  ]);
}

async function shareRefund(
  container: MedusaContainer,
  groupOrder: FrozenGroupOrder,
  refund: { refundId: string; paymentId: string; amountSatang: number },
): Promise<void> {
  const { refunds } = container.resolve<GroupOrderService>(GROUP_ORDER_MODULE);
  const held = await heldNow(container, groupOrder, refund.paymentId);
  const cut = refundParts(held, { amountSatang: refund.amountSatang });
  if (!cut.ok) throw refusedRefund(cut.reason);
  const named = { ...refund, groupOrderId: groupOrder.id };
  if (!(await refunds.assign(named, cut.parts))) throw refusedRefund("more_than_held");
}

async function bookFound(
  container: MedusaContainer,
  groupOrder: FrozenGroupOrder,
  refund: { omiseRefundId: string; paymentId: string; amountSatang: number },
  { actor }: AssignRefundInput,
): Promise<void> {
  const { refunds } = container.resolve<GroupOrderService>(GROUP_ORDER_MODULE);
  const key = `found:${refund.omiseRefundId}`;
  const earlier = await refunds.findByKey(key);
  // Given back after a try that failed: the next try has a key of its own.
  const again = earlier?.state === "released" ? `${key}:${Date.now()}` : key;
  const claim = await claimRefund(container, groupOrder, {
    key: again,
    paymentId: refund.paymentId,
    wanted: { amountSatang: refund.amountSatang },
    via: "found",
    reason: "found",
    note: null,
    omiseRefundId: refund.omiseRefundId,
    requestedBy: actor.id,
  });
  const { outcome, problem } = await executeRefund(container, claim.id);
  if (outcome === "unclear") throw refusedRefund("omise_unclear");
  if (outcome !== "refunded") throw refusedRefund("omise_refused", problem ?? undefined);
}
