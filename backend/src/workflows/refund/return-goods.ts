import type { MedusaContainer } from "@medusajs/framework/types";
import {
  createStep,
  createWorkflow,
  StepResponse,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk";
import type { AuditActor } from "../../modules/audit/domain/audit-act";
import { GROUP_ORDER_MODULE } from "../../modules/group-order";
import type { RefundPart } from "../../modules/group-order/domain/refund-parts";
import { returnedSatang } from "../../modules/group-order/domain/returned-satang";
import type { FrozenGroupOrder } from "../../modules/group-order/frozen-order";
import type GroupOrderService from "../../modules/group-order/service";
import { claimRefund } from "./claim-refund";
import { receiveReturn } from "./receive-return";
import { carryOut, type RefundResult } from "./refund-group-order";
import { refusedRefund } from "./refund-refusal";
import { orderOfGroupOrder, readRefundable } from "./refundable-order";
import { type Sent, sentPieces } from "./sent-pieces";
import { withOrderLock } from "./with-order-lock";

export type ReturnGoodsInput = {
  group_order_id: string;
  items: { line_item_id: string; quantity: number }[];
  /** The delivery is given back too: the goods were wrong or broken. */
  with_delivery?: boolean | undefined;
  key: string;
  note?: string | null | undefined;
  actor: AuditActor;
  request_id?: string | null;
};

/** Goods of one group came back: core takes them in (stock rises), and what was paid for them goes back. */
export const returnGoodsStep = createStep("return-goods", async (input: ReturnGoodsInput, { container }) => {
  const orderId = await orderOfGroupOrder(container, input.group_order_id);
  const result = await withOrderLock(container, orderId, () => returnUnderLock(container, input));
  return new StepResponse<RefundResult>(result);
});

export const returnGoodsWorkflow = createWorkflow(
  "return-goods-workflow",
  (input: ReturnGoodsInput) => new WorkflowResponse(returnGoodsStep(input)),
);

async function returnUnderLock(container: MedusaContainer, input: ReturnGoodsInput): Promise<RefundResult> {
  const { refunds } = container.resolve<GroupOrderService>(GROUP_ORDER_MODULE);
  const { groupOrder, payments } = await readRefundable(container, input.group_order_id);
  const payment = payments[0];
  if (!payment) throw refusedRefund("no_charge_of_ours");
  if (payments.length > 1) throw refusedRefund("two_payments");
  const earlier = await refunds.findByKey(input.key);
  if (earlier) return carryOut(container, earlier, payment, input);

  const sent = await sentPieces(container, groupOrder.orderId);
  const claim = await claimRefund(container, groupOrder, {
    key: input.key,
    paymentId: payment.id,
    wanted: { parts: partsOf(groupOrder, input, sent) },
    via: payment.attempt.method === "promptpay" ? "bank" : "omise",
    reason: "returned",
    note: input.note ?? null,
    omiseRefundId: null,
    requestedBy: input.actor.id,
  });
  try {
    await receiveReturn(container, groupOrder, input.items, input.actor.id);
  } catch (error) {
    await refunds.release(claim.id, "the goods were not taken in");
    throw error;
  }
  return carryOut(container, claim, payment, input);
}

function partsOf(
  groupOrder: FrozenGroupOrder,
  { items, with_delivery }: Pick<ReturnGoodsInput, "items" | "with_delivery">,
  sent: ReadonlyMap<string, Sent>,
): RefundPart[] {
  const parts = items.map(({ line_item_id, quantity }): RefundPart => {
    const line = groupOrder.lines.find((each) => each.lineItemId === line_item_id);
    if (!line) throw refusedRefund("unknown_line");
    const seen = sent.get(line_item_id) ?? { shipped: 0, returned: 0 };
    if (seen.shipped === 0) throw refusedRefund("not_shipped");
    if (seen.returned + quantity > seen.shipped) throw refusedRefund("more_than_shipped");
    return { lineId: line_item_id, amountSatang: returnedSatang(line, seen.returned, quantity) };
  });
  if (with_delivery && groupOrder.shippingSatang > 0) {
    parts.push({ lineId: null, amountSatang: groupOrder.shippingSatang });
  }
  return parts.filter((part) => part.amountSatang > 0);
}
