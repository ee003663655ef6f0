import type { MedusaContainer } from "@medusajs/framework/types";
import { GROUP_ORDER_MODULE } from "../../modules/group-order";
import { heldParts } from "../../modules/group-order/domain/held-parts";
import { refundParts, type WantedRefund } from "../../modules/group-order/domain/refund-parts";
import type { FrozenGroupOrder } from "../../modules/group-order/frozen-order";
import type { NewClaim, RefundClaimRow } from "../../modules/group-order/refund-claim-row";
import type GroupOrderService from "../../modules/group-order/service";
import { readOrderPayments } from "../group-order/order-payments";
import { dueOf, sharesOfOrder } from "../group-order/shares-of-order";
import { refusedRefund } from "./refund-refusal";

const TRIES = 5;

export type ClaimInput = Omit<NewClaim, "orderId" | "groupOrderId" | "amountSatang" | "parts"> & {
  readonly wanted: WantedRefund;
};

/**
 * Takes hold of what is to be refunded, before money moves: cut into lines and delivery, and bounded by the group's
 * share of this payment in the database. Of two that ask for too much together, one gets it.
 * @returns the claim, also one that was made with the same key before
 * @throws MedusaError nothing_left, more_than_held, unknown_line, not_an_amount, too_busy
 */
export async function claimRefund(
  container: MedusaContainer,
  groupOrder: FrozenGroupOrder,
  input: ClaimInput,
): Promise<RefundClaimRow> {
  const { refunds } = container.resolve<GroupOrderService>(GROUP_ORDER_MODULE);
  const earlier = await refunds.findByKey(input.key);
  if (earlier) return earlier;
  const { wanted, ...rest } = input;
  for (let attempt = 1; attempt <= TRIES; attempt++) {
    const seen = await refunds.seenShare(groupOrder.id, input.paymentId);
    if (!seen) throw refusedRefund("nothing_left");
    const cut = refundParts(await heldNow(container, groupOrder, input.paymentId), wanted);
    if (!cut.ok) throw refusedRefund(cut.reason);
    const { parts, amountSatang } = cut;
    const claimed = await refunds.claim(
      { ...rest, orderId: groupOrder.orderId, groupOrderId: groupOrder.id, parts, amountSatang },
      seen,
    );
    if (claimed !== "changed") return claimed;
  }
  throw refusedRefund("too_busy");
}

/** What every line and the delivery of a group order hold of a payment now. */
export async function heldNow(container: MedusaContainer, groupOrder: FrozenGroupOrder, paymentId: string) {
  const { refunds } = container.resolve<GroupOrderService>(GROUP_ORDER_MODULE);
  const read = await readOrderPayments(container, groupOrder.orderId);
  const { moves } = sharesOfOrder(read.groupOrders, read.payments, read.events);
  const claims = await refunds.ofOrder(groupOrder.orderId);
  const open = claims.filter(({ state }) => state === "claimed" || state === "unclear");
  return heldParts(dueOf(groupOrder), paymentId, moves, open);
}
