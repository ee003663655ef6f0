import { toBangkokDate } from "@chumchon/thai";
import { createWorkflow, transform, WorkflowResponse } from "@medusajs/framework/workflows-sdk";
import { incomeOfMoves, mayBecomeIncome } from "../revenue/income-of-moves";
import { postIncomeStep } from "../revenue/steps/post-income";
import type { OrderPayments } from "./order-payments";
import { sharesOfOrder } from "./shares-of-order";
import { freezeGroupOrdersStep } from "./steps/freeze-group-orders";
import { readOrderPaymentsStep } from "./steps/read-order-payments";
import { readOrderToFreezeStep } from "./steps/read-order-to-freeze";
import { setPaymentSharesStep } from "./steps/set-payment-shares";

/**
 * Brings Medusa's captures and refunds of an order down to its groups: group orders (made when missing),
 * payment shares, the status paid, and income. Everything is computed from Medusa's books as they are, so
 * any number of runs, also at once, come to the same.
 * @returns group orders that this run moved to paid, and how many entries it posted
 */
export const recordPaymentWorkflow = createWorkflow("record-payment", (input: { order_id: string }) => {
  const order = readOrderToFreezeStep(input);
  const frozen = freezeGroupOrdersStep(order);
  const read = readOrderPaymentsStep(
    transform({ input, frozen }, ({ input }) => ({ order_id: input.order_id })),
  );
  const recorded = transform({ input, read }, ({ input, read }) => recordOf(input.order_id, read));
  const shared = setPaymentSharesStep(recorded.shares);
  const posted = postIncomeStep(recorded.income);
  return new WorkflowResponse({ paid_ids: shared.paid_ids, posted: posted.posted, already: posted.already });
});

/**
 * What the two writing steps need. A sale counts on the day in Bangkok on which it was paid at Omise; only a
 * capture without a charge of ours (recorded by hand) falls back to the day on which Medusa recorded it.
 */
function recordOf(orderId: string, read: OrderPayments) {
  const { shares, moves, isPaid, excessSatang } = sharesOfOrder(read.groupOrders, read.payments, read.events);
  const charges = new Map(read.charges.map((charge) => [charge.paymentId, charge]));
  const paidAt = (paymentId: string) => charges.get(paymentId)?.paidAt ?? null;

  const days: Record<string, string> = {};
  for (const event of read.events) {
    const instant = event.kind === "capture" ? (paidAt(event.paymentId) ?? event.at) : event.at;
    days[event.id] = toBangkokDate(instant);
  }
  const allowed = moves.filter((move) =>
    mayBecomeIncome(read.world, charges.get(move.paymentId)?.livemode ?? null),
  );
  const lastCapture = read.events
    .filter((event) => event.kind === "capture")
    .map((event) => paidAt(event.paymentId) ?? event.at)
    .sort()
    .at(-1);
  return {
    shares: {
      order_id: orderId,
      shares,
      paid_at: isPaid ? (lastCapture ?? null) : null,
      excess_satang: excessSatang,
    },
    income: {
      order_id: orderId,
      entries: incomeOfMoves({
        orderId,
        groupOrders: read.groupOrders,
        moves: allowed,
        days,
        isSample: read.world === "sample",
      }),
      refused: moves.length - allowed.length,
    },
  };
}
