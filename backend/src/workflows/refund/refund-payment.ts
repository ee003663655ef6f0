import { bahtToSatang } from "@chumchon/money";
import type { MedusaContainer } from "@medusajs/framework/types";
import {
  createStep,
  createWorkflow,
  StepResponse,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk";
import { refundPaymentWorkflow } from "@medusajs/medusa/core-flows";
import { GROUP_ORDER_MODULE } from "../../modules/group-order";
import type GroupOrderService from "../../modules/group-order/service";
import { recordPaymentWorkflow } from "../group-order/record-payment";
import { refusedRefund } from "./refund-refusal";
import { refuseUnlessLive } from "./refundable-order";
import { withOrderLock } from "./with-order-lock";

export type RefundPaymentInput = {
  order_id: string;
  payment_id: string;
  /** Baht, as core has it; all that is left without it. */
  amount?: number | undefined;
  note?: string | undefined;
  refund_reason_id?: string | undefined;
  created_by?: string | undefined;
};

/** Core's own refund button: nothing is refunded that a claim holds, and nothing of a cancelled order. */
export const refundPaymentStep = createStep(
  "refund-payment-under-lock",
  async (input: RefundPaymentInput, { container }) => {
    await withOrderLock(container, input.order_id, async () => {
      await refuseUnlessLive(container, input.order_id);
      await recordPaymentWorkflow(container).run({ input: { order_id: input.order_id } });
      const { order_id, ...refund } = input;
      const leftSatang = await leftOf(container, input);
      const wanted = input.amount === undefined ? leftSatang : bahtToSatang(input.amount);
      if (wanted > leftSatang) throw refusedRefund("more_than_held");
      if (wanted <= 0) throw refusedRefund("nothing_left");
      await refundPaymentWorkflow(container).run({ input: { ...refund, amount: wanted / 100 } });
      await recordPaymentWorkflow(container).run({ input: { order_id } });
    });
    return new StepResponse({ refunded: true });
  },
);

export const refundWholePaymentWorkflow = createWorkflow(
  "refund-payment-under-lock-workflow",
  (input: RefundPaymentInput) => new WorkflowResponse(refundPaymentStep(input)),
);

/** What the groups hold of this payment and nobody has claimed, less what is on the suspense list. */
async function leftOf(container: MedusaContainer, input: RefundPaymentInput): Promise<number> {
  const groupOrders: GroupOrderService = container.resolve(GROUP_ORDER_MODULE);
  const shares = await groupOrders.listPaymentShares({ payment_id: input.payment_id });
  const suspended = await groupOrders.listSuspendedRefunds({ payment_id: input.payment_id, state: "open" });
  const free = shares.reduce(
    (sum, share) => sum + share.captured_satang - share.refunded_satang - share.claimed_satang,
    0,
  );
  return suspended.reduce((sum, refund) => sum - refund.amount_satang, free);
}
